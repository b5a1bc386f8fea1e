"""The image tools, in the order of the tool bar."""

from __future__ import annotations

from app.modalities.image.tools.box import BoxTool
from app.modalities.image.tools.polygon import PolygonTool
from app.modalities.image.tools.select import SelectTool
from app.modalities.tool import ToolKind

TOOLS: tuple[ToolKind, ...] = (
    ToolKind("select", "Select", "select", "V", SelectTool),
    ToolKind("box", "Box", "box", "R", BoxTool),
    ToolKind("polygon", "Polygon", "polygon", "P", PolygonTool),
)
