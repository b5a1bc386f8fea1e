"""The image tools, in the order of the tool bar."""

from __future__ import annotations

from app.modalities.image.tools.brush import BrushTool, EraserTool
from app.modalities.image.tools.corner import BoxTool, EllipseTool
from app.modalities.image.tools.cut import CutTool
from app.modalities.image.tools.erase import EraseTool
from app.modalities.image.tools.path import PolygonTool, PolylineTool, QuadTool
from app.modalities.image.tools.point import PointTool
from app.modalities.image.tools.rotated_box import RotatedBoxTool
from app.modalities.image.tools.scissors import ScissorsTool
from app.modalities.image.tools.select import SelectTool
from app.modalities.image.tools.skeleton import SkeletonTool
from app.modalities.image.tools.superpixel import SuperpixelTool
from app.modalities.image.tools.wand import WandTool
from app.modalities.tool import ToolKind

TOOLS: tuple[ToolKind, ...] = (
    ToolKind("select", "Select", "select", "V", SelectTool),
    ToolKind("box", "Box", "box", "R", BoxTool),
    ToolKind("rotated_box", "Rotated box", "rotated_box", "O", RotatedBoxTool),
    ToolKind("polygon", "Polygon", "polygon", "P", PolygonTool),
    ToolKind("polyline", "Polyline", "polyline", "L", PolylineTool),
    ToolKind("point", "Point", "point", "I", PointTool),
    ToolKind("ellipse", "Ellipse", "ellipse", "E", EllipseTool),
    ToolKind("quad", "Quadrilateral", "quad", "Shift+O", QuadTool),
    ToolKind("skeleton", "Skeleton", "skeleton", "K", SkeletonTool),
    ToolKind("brush", "Brush", "brush", "B", BrushTool),
    ToolKind("eraser", "Eraser", "eraser", "Shift+B", EraserTool),
    ToolKind("wand", "Magic wand", "wand", "M", WandTool),
    ToolKind("scissors", "Smart polygon", "scissors", "S", ScissorsTool),
    ToolKind("superpixel", "Superpixels", "superpixel", "Shift+S", SuperpixelTool),
    ToolKind("cut", "Split along a line", "cut", "X", CutTool),
    ToolKind("vertices", "Erase points", "vertices", "Shift+E", EraseTool),
)
