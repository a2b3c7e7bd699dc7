// For who asks whether Maatje can serve, as a container does every half minute: status 0, or 1 with the reason.
const host = process.env.MAATJE_HOST ?? '127.0.0.1';
const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]' }[host] ?? host;
const url = `http://${name}:${process.env.MAATJE_PORT ?? 3978}/health/ready`;
try {
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(4000) });
  if (!ok) throw new Error(`status ${status}`);
} catch (error) {
  console.error(`${url}: ${error.cause?.code ?? error.message}`);
  process.exitCode = 1;
}
