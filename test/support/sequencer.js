import Sequencer from '@jest/test-sequencer';

const ORDER = ['unit', 'e2e', 'integration'];

/** While the shared database starts, tests that need none run; then those that start servers, which take longest. */
export default class ByProject extends Sequencer {
  sort(tests) {
    const rank = ({ context }) => ORDER.indexOf(context.config.displayName?.name ?? '');
    return super.sort(tests).sort((x, y) => rank(x) - rank(y));
  }
}
