import { pino, type DestinationStream, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';

export type { Logger } from 'pino';

/** Never logged, wherever they stand: in a record itself, in its `headers`, or one level further down. */
const SECRETS = ['authorization', 'cookie', '["set-cookie"]', '["proxy-authorization"]', 'password', 'token'];

/**
 * API keys and signed tokens, wherever in a line: a client can put its own into a path, a request's id or the name of an
 * operation. What is left says which key it was.
 */
const CREDENTIAL =
  /(vbg_[0-9a-f]{16}_)[A-Za-z0-9_-]{43}|(eyJ)[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g;

export function withoutCredentials(line: string): string {
  return line.replace(CREDENTIAL, '$1$2[redacted]');
}

export interface LogOptions {
  /** The least level that is written, e.g. `info`. */
  level: string;
  /** JSON lines for machines; otherwise colours and short times, if a person sits at the terminal. */
  production: boolean;
  /** Where the lines go; the standard output unless told. */
  stream?: DestinationStream;
}

/** The process's one logger. Every line of a request is written by a child of it that carries `requestId`. */
export function createLogger({ level, production, stream }: LogOptions): Logger {
  const options = {
    level,
    redact: { paths: SECRETS.flatMap(everywhere), censor: '[redacted]' },
    hooks: { streamWrite: withoutCredentials },
    // The host's name and the process id are the platform's to add.
    base: null,
  };
  if (stream) return pino(options, stream);
  if (production || !process.stdout.isTTY) return pino(options);
  // In this process, not in pino's worker: what is written just before a crash is still seen.
  return pino(options, PinoPretty({ sync: true, translateTime: 'SYS:HH:MM:ss.l' }));
}

function everywhere(key: string): string[] {
  const dotted = key.startsWith('[') ? key : `.${key}`;
  return [key, `headers${dotted}`, `*${dotted}`, `*.headers${dotted}`];
}
