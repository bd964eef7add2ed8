// npm run dev: shows the portal on this machine while it is being written; every saved file is on the page at once.
import { liveSite } from "./dev/live-site.ts";
import { serve } from "./dev/serve.ts";
import { DEV_WORDS } from "./dev/words.ts";
import { runCommand } from "./run-command.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(
  async ({ options, values, positionals }) => {
    const { now, json, language } = options;
    const words = DEV_WORDS[language];
    if (positionals[0] !== undefined) throw new UsageError(words.noArguments(positionals[0]));
    const port = Number(values.port ?? 8080);
    if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      throw new UsageError(words.badPort(String(values.port)));
    }
    const site = liveSite({
      ...options,
      // Without --now the preview moves on with the clock.
      ...(values.now === undefined ? {} : { now }),
      published: values.published === true,
      say: (text) => process.stderr.write(text),
    });
    const serving = await serve(site, port).catch((error: unknown) => {
      site.close();
      const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      throw busy ? new UsageError(words.portBusy(port)) : error;
    });
    const address = `http://127.0.0.1:${serving.port}${await site.home()}`;
    process.stderr.write(`${words.listening(address)}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ address })}\n`);
    await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
    serving.close();
    site.close();
    return 0;
  },
  { port: { type: "string" }, published: { type: "boolean" } },
);
