import { Presets, SingleBar } from 'cli-progress';

/** Progress of one download, in bytes. */
export interface Progress {
  /** Bytes that arrived since the last call; negative when a file had to start over. */
  advance(bytes: number): void;
  /** No more comes, whether all of it has arrived or not. */
  done(): void;
}

/** Where the start of the server tells a person what it does. */
export interface Reporter {
  line(text: string): void;
  progress(label: string, totalBytes: number): Progress;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** A progress bar on a terminal; elsewhere (a log file, CI) a line at each quarter. */
export function createReporter(stream: NodeJS.WriteStream): Reporter {
  const line = (text: string): void => void stream.write(`${text}\n`);
  return stream.isTTY
    ? { line, progress: (label, total) => bar(stream, label, total) }
    : createLineReporter(line);
}

/** Single lines, to whatever takes lines (a log). */
export function createLineReporter(line: (text: string) => void): Reporter {
  return { line, progress: (label, total) => quarters(line, label, total) };
}

function bar(stream: NodeJS.WriteStream, label: string, totalBytes: number): Progress {
  const format = `${label} [{bar}] {percentage}% of ${megabytes(totalBytes)}`;
  const shown = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  shown.start(totalBytes, 0);
  return { advance: (bytes) => shown.increment(bytes), done: () => shown.stop() };
}

function quarters(line: (text: string) => void, label: string, totalBytes: number): Progress {
  let arrived = 0;
  let told = 0;
  line(`${label}: ${megabytes(totalBytes)}`);
  return {
    advance(bytes) {
      arrived += bytes;
      const quarter = Math.floor((4 * arrived) / totalBytes);
      if (quarter <= told || quarter >= 4) return;
      told = quarter;
      line(`${label}: ${quarter * 25}%`);
    },
    done() {
      if (arrived >= totalBytes) line(`${label}: done`);
    },
  };
}
