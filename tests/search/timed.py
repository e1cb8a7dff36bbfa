#!/usr/bin/env python3
"""Runs a command, and prints its cost: {"cpu": seconds, "memory": peak in bytes}.

usage: timed.py COMMAND [ARGUMENT ...]"""
import json, resource, subprocess, sys

subprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * 1024}))
