#!/usr/bin/env python3
"""Derives common.txt from the list of passwords in the npm package @zxcvbn-ts/language-common.

    npm pack @zxcvbn-ts/language-common@4.1.3
    ./derive.py zxcvbn-ts-language-common-4.1.3.tgz > common.txt
"""

import hashlib
import json
import string
import sys
import tarfile

SHA256 = "bf3027c16c069d7877e25dc8751bc819e10e479afcc5ee1a323eb2ab73129ca9"
SHORTEST = 8  # A shorter password is refused for its length.
LONGEST_PATTERN = 12
MOST_COMMON = 5000


def ranked(archive):
    """The passwords of the package, the most common one first."""
    with open(archive, "rb") as file:
        if hashlib.sha256(file.read()).hexdigest() != SHA256:
            sys.exit(f"{archive} is not the release that was pinned")
    with tarfile.open(archive) as package:
        return json.load(package.extractfile("package/src/passwords.json"))


def patterns():
    """Repeats and sequences: the list lacks most of them, because its authors catch them by rules."""
    runs = ["01234567890123456789", string.ascii_lowercase]
    runs += [run[::-1] for run in runs]
    blocks = list(string.digits + string.ascii_lowercase)
    blocks += ["12", "21", "10", "ab", "123", "321", "abc", "1234", "4321", "abcd"]
    for length in range(SHORTEST, LONGEST_PATTERN + 1):
        for run in runs:
            for start in range(len(run) - length + 1):
                yield run[start : start + length]
        for block in blocks:
            yield (block * length)[:length]


def main(archive):
    common = [word.lower() for word in ranked(archive) if len(word) >= SHORTEST][:MOST_COMMON]
    print("\n".join(dict.fromkeys([*common, *patterns()])))


if __name__ == "__main__":
    main(sys.argv[1])
