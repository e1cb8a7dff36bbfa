"""Looks at what samling gives to archives, web hosts and other programs, with programs of others.

check.py SAMLING [bag | hosts | data…]: all, or the named ones.
"""

import sys
import tempfile
from pathlib import Path

import bag
import data
import hosts

CHECKS = {"bag": bag.check, "hosts": hosts.check, "data": data.check}


def main():
    samling = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as work:
        # The servers may run as another user.
        Path(work).chmod(0o755)
        for name in sys.argv[2:] or CHECKS:
            CHECKS[name](samling, Path(work))


if __name__ == "__main__":
    main()
