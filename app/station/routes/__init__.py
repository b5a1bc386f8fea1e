"""Every call of the station, by area; a new area is one module and one line."""

from app.station.call import Call
from app.station.routes import admin, assignment, export, file, log, network, overview, project, record, reward, royalty

CALLS: tuple[Call, ...] = (
    *network.CALLS,
    *project.CALLS,
    *assignment.CALLS,
    *file.CALLS,
    *record.CALLS,
    *reward.CALLS,
    *log.CALLS,
    *admin.CALLS,
    *overview.CALLS,
    *export.CALLS,
    *royalty.CALLS,
)
