"""Which keys do what: Caravan's own, and presets for people who come from another tool."""

from __future__ import annotations

from collections.abc import Mapping

CARAVAN: Mapping[str, str] = {
    "file.open_folder": "Ctrl+O", "file.open_file": "Ctrl+Shift+O", "file.import": "Ctrl+I", "file.export": "Ctrl+E",
    "file.quit": "Ctrl+Q", "edit.undo": "Ctrl+Z", "edit.redo": "Ctrl+Shift+Z", "edit.copy": "Ctrl+C",
    "edit.paste": "Ctrl+V", "edit.paste_here": "Ctrl+Shift+V",
    "edit.duplicate": "Ctrl+D", "edit.delete": "Del", "edit.hide": "H", "edit.lock": "Ctrl+L",
    "edit.next_region": "Tab", "edit.previous_region": "Shift+Tab", "edit.nudge_left": "Left",
    "edit.nudge_right": "Right", "edit.nudge_up": "Up", "edit.nudge_down": "Down", "edit.jump_left": "Shift+Left",
    "edit.jump_right": "Shift+Right", "edit.jump_up": "Shift+Up", "edit.jump_down": "Shift+Down", "item.next": "D",
    "item.previous": "A", "item.filter": "Ctrl+F", "item.note": "Ctrl+M", "item.next_problem": "Ctrl+.",
    "item.submit": "Ctrl+Return", "label.add": "Ctrl+Shift+L", "file.locate": "Ctrl+Shift+M",
    "tool.select": "V", "tool.pan": "Shift+Space", "tool.box": "R", "tool.rotated_box": "O", "tool.polygon": "P",
    "tool.polyline": "L", "tool.point": "I", "tool.ellipse": "E", "tool.skeleton": "K", "tool.brush": "B",
    "tool.eraser": "Shift+B", "tool.wand": "M", "tool.scissors": "S", "tool.superpixel": "Shift+S",
    "tool.span": "T", "tool.rows": "W",
    "tool.cell": "C", "tool.quad": "Shift+O", "tool.cut": "X", "tool.vertices": "Shift+E",
    "edit.keep_previous": "Ctrl+P", "region.select_all": "Ctrl+A", "region.zoom": "Shift+Z", "region.text": "Ctrl+T",
    "region.next_handle": "J", "region.previous_handle": "Shift+J", "region.insert_vertex": "Ins",
    "region.visibility": "Shift+K", "region.merge": "U", "region.subtract": "Shift+U", "region.intersect": "Ctrl+U",
    "region.hole": "Ctrl+Shift+U",
    "region.turn_left": "Alt+Shift+Left", "region.turn_right": "Alt+Shift+Right", "region.front": "Ctrl+PgUp",
    "region.raise": "Shift+PgUp", "region.lower": "Shift+PgDown", "region.back": "Ctrl+PgDown",
    "region.group": "Ctrl+G", "region.ungroup": "Ctrl+Shift+G", "region.snap": "G", "region.shared": "Shift+G",
    "suggestion.accept": "Q", "suggestion.refuse": "Shift+Q", "suggestion.next": "Alt+Q",
    "suggestion.previous": "Alt+Shift+Q", "suggestion.accept_all": "Alt+Return", "suggestion.refuse_all": "Alt+Del",
    "view.follow": "Z", "view.crosshair": "Shift+X", "view.stronger": "Alt+Up", "view.fainter": "Alt+Down",
    "view.display": "Shift+D", "view.plain": "Ctrl+Shift+D", "view.minimap": "Shift+M", "view.turn_left": "Ctrl+[",
    "view.turn_right": "Ctrl+]", "view.mirror": "Shift+V", "view.upright": "Ctrl+Shift+0",
    "view.compare": "Shift+C", "view.compare_with": "Ctrl+Shift+C",
    "tool.repeat": "N", "tool.options": "Shift+T",
    "view.zoom_in": "Ctrl++", "view.zoom_out": "Ctrl+-", "view.zoom_fit": "F",
    "view.zoom_actual": "Ctrl+0", "view.palette": "Ctrl+K", "view.full_screen": "F11", "help.shortcuts": "?",
    "sync.carry": "Ctrl+Shift+B", "account.lock": "Ctrl+Shift+K",
    "go.home": "Alt+1", "go.label": "Alt+2", "go.review": "Alt+3", "go.projects": "Alt+4", "go.rewards": "Alt+5",
    "go.outbox": "Alt+6", "go.decisions": "Alt+7", "go.manage": "Alt+8", "go.statistics": "Alt+9",
    "go.settings": "Ctrl+,",
}  # fmt: skip

PRESETS: Mapping[str, Mapping[str, str]] = {
    "caravan": {},
    "labelme": {
        "file.open_file": "Ctrl+O", "file.open_folder": "Ctrl+U", "tool.polygon": "Ctrl+N", "tool.box": "Ctrl+R",
        "tool.select": "Ctrl+J", "edit.duplicate": "Ctrl+D", "view.zoom_fit": "Ctrl+F", "item.next": "D",
        "item.previous": "A", "item.submit": "Ctrl+S",
    },
    "x-anylabeling": {
        "file.open_file": "Ctrl+I", "file.open_folder": "Ctrl+U", "tool.polygon": "P", "tool.box": "R",
        "tool.rotated_box": "O", "tool.polyline": "L", "tool.point": "I", "tool.select": "Ctrl+J",
        "view.zoom_fit": "Ctrl+F", "item.submit": "Ctrl+S", "item.next": "D", "item.previous": "A", "edit.hide": "S",
    },
    "cvat": {
        "item.next": "F", "item.previous": "D", "tool.repeat": "N", "tool.select": "Esc", "edit.lock": "L",
        "edit.hide": "H", "item.submit": "Ctrl+S", "view.zoom_fit": "Ctrl+F", "tool.polyline": "Alt+L",
    },
    "label-studio": {
        "item.submit": "Ctrl+Return", "item.next": "Ctrl+Right", "item.previous": "Ctrl+Left", "tool.select": "V",
        "tool.pan": "H", "edit.hide": "Alt+H", "edit.lock": "Alt+L", "edit.delete": "Backspace", "tool.eraser": "E",
        "tool.ellipse": "O", "tool.rotated_box": "Shift+R", "edit.next_region": "Alt+.",
    },
    "prodigy": {
        "item.submit": "A", "item.next": "Space", "item.previous": "Shift+Backspace", "edit.undo": "Backspace",
        "tool.box": "R", "tool.polygon": "P", "tool.brush": "H", "edit.hide": "Alt+H",
    },
}  # fmt: skip

PRESET_TITLES: Mapping[str, str] = {
    "caravan": "Caravan", "labelme": "labelme", "x-anylabeling": "X-AnyLabeling", "cvat": "CVAT",
    "label-studio": "Label Studio", "prodigy": "Prodigy",
}  # fmt: skip

REVIEW: Mapping[str, str] = {
    "review.previous": "A", "review.next": "D", "review.next_difference": "Tab",
    "review.previous_difference": "Shift+Tab", "review.next_annotator": "Alt+Right",
    "review.previous_annotator": "Alt+Left", "review.edit": "E", "review.undo": "Ctrl+Z",
    "review.redo": "Ctrl+Shift+Z", "review.delete": "Del", "review.accept": "Return", "review.fix": "S",
    "review.reject": "X", "review.return": "R", "review.accept_all": "Ctrl+Shift+Return",
    "review.decide": "Ctrl+Return", "review.zoom_in": "Ctrl++", "review.zoom_out": "Ctrl+-", "review.zoom_fit": "F",
    "review.zoom_actual": "Ctrl+0", **{f"review.take_{n}": str(n) for n in range(1, 10)},
}  # fmt: skip
"""Work on the review page only, so that they may share a key with what works on the labelling page only."""

LABEL_KEYS = frozenset("1234567890;")
"""Choose labels; never given to an action."""


def keys_for(preset: str, changed: Mapping[str, str]) -> dict[str, str]:
    """The key of every action: the person's own first, then the preset's, then Caravan's where still free."""
    result = dict(changed)
    taken = {key for name, key in result.items() if key and name not in REVIEW}
    for layer in (PRESETS.get(preset, {}), CARAVAN):
        for name, key in layer.items():
            if name not in result and key not in taken:
                result[name] = key
                taken.add(key)
    return {**REVIEW, **result}


def conflict(keys: Mapping[str, str], name: str, key: str) -> str:
    """The action that `key` would take from, `'label'` for a key that chooses labels, or empty when it is free.

    A sequence also conflicts with one it begins with: the shorter would always win.
    """
    if not key:
        return ""
    first = key.split(", ")[0]
    if first in LABEL_KEYS and name not in REVIEW:
        return "label"
    for other, taken in keys.items():
        if _never_together(name, other):
            continue
        if other != name and taken and (taken == key or taken.startswith(key + ", ") or key.startswith(taken + ", ")):
            return other
    return ""


def _never_together(name: str, other: str) -> bool:
    """Whether one works only where items are reviewed and the other only where they are labelled."""
    labelling = ("edit.", "region.", "suggestion.", "item.", "tool.", "label.", "view.zoom")
    return (name in REVIEW and other.startswith(labelling)) or (other in REVIEW and name.startswith(labelling))
