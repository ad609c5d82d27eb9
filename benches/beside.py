"""Times dateparser (PyPI) on the articles that `benches/beside.rs` writes to it, a JSON string a line on standard input.

Prints one JSON object: the version, bytes of text, seconds on one core without start-up, and how many dates it found."""
import datetime
import json
import sys
import time

import dateparser
from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime.datetime(2018, 7, 1)}


def dates(text):
    return search_dates(text, languages=["ar"], settings=SETTINGS) or []


def main():
    texts = [json.loads(line) for line in sys.stdin]
    dates("قال يوم 5 مايو 2018 إنه وصل")  # The language is loaded once, and that is not timed.
    start = time.perf_counter()
    found = sum(len(dates(text)) for text in texts)
    seconds = time.perf_counter() - start
    size = sum(len(text.encode()) for text in texts)
    print(json.dumps({"version": dateparser.__version__, "bytes": size, "seconds": seconds, "found": found}))


main()
