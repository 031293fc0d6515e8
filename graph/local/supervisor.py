"""A small process that runs Java, and stops it in order when our own process ends, even by kill -9.

It is a script with Java's grace period in seconds and Java's command line as arguments. It writes Java's process
id to its standard output, and stops Java when its standard input ends, which happens when the process at the other
end of that pipe closes it or dies. Its exit code is Java's. It imports nothing of Tuyun, to stay small.
"""

import os
import signal
import subprocess
import sys
import threading


def main(grace: float, command: list[str]) -> int:
    """Run ``command`` until it ends or standard input does; its exit code."""
    java = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)  # noqa: S603 - our own command
    os.write(1, f"{java.pid}\n".encode())

    def stop_at_the_end_of_input() -> None:
        while os.read(0, 1):
            pass
        java.terminate()
        try:
            java.wait(grace)
        except subprocess.TimeoutExpired:
            java.kill()

    signal.signal(signal.SIGTERM, lambda *_: java.terminate())
    threading.Thread(target=stop_at_the_end_of_input, daemon=True).start()
    return java.wait()


if __name__ == "__main__":
    code = main(float(sys.argv[1]), sys.argv[2:])
    os._exit(code if code >= 0 else 128 - code)  # sys.exit could wait for the thread that still reads
