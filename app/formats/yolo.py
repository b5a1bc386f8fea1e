"""YOLO as Ultralytics reads it: data.yaml and a text file per picture; boxes, outlines, keypoints or rotated boxes."""

from __future__ import annotations

from app.formats.base import Format, Setting
from app.formats.tree import Tree
from app.formats.yolo_read import TASKS, is_label_file, looks_like_labels, read
from app.formats.yolo_write import write


def sniff_tree(tree: Tree) -> bool:
    """A data.yaml or classes.txt with names, or text files of numbers in a folder called labels."""
    texts = [name for name in tree.named(".txt") if is_label_file(name)][:20]
    sound = bool(texts) and all(looks_like_labels(tree.head(name, 4096)) for name in texts)
    filled = any(tree.head(name, 1) for name in texts)
    lists = [name for name in tree.names if name.rpartition("/")[2].lower() in ("data.yaml", "data.yml", "classes.txt")]
    if lists and any(b"names" in tree.head(name) or name.lower().endswith(".txt") for name in lists):
        return sound or not texts
    return sound and filled and any(f"/{name}".rfind("/labels/") >= 0 for name in texts)


FORMAT = Format(
    "yolo",
    "YOLO (zip or folder with data.yaml)",
    frozenset({"image"}),
    (".zip",),
    read,
    write,
    losses=("answers", "relations", "attributes", "drawing order, locks and hidden marks", "texts written on regions"),
    settings={
        "task": Setting(
            "“detect” (boxes, the default), “segment” (outlines), “obb” (rotated boxes) or “pose” (keypoints); when "
            "reading, it is recognised where left out",
            TASKS,
            reads=True,
            found=True,
        ),
        "val": Setting("how many percent of the pictures are put into the validation part; 0 by default", most=99),
    },
    reads_trees=True,
    sniff_tree=sniff_tree,
)
