"""`python -m app.station …`."""

import sys

from app.station.run import main

sys.exit(main(sys.argv[1:]))
