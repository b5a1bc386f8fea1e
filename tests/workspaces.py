"""Real workspaces for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.ids import record_id
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.ops import items, projects
from app.workspace import Workspace

SCHEMA = LabelSchema((Label("car", "Car", "#0072b2", "1"), Label("tree", "Tree", "#e69f00", "2")))


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(folder)
    try:
        yield workspace
    finally:
        workspace.close()


def image_project(workspace: Workspace, names: list[str]) -> tuple[Project, list[Item]]:
    """A project of image items that need no files."""
    project = Project(record_id(), "Cars", ModalityName.IMAGE, SCHEMA)
    workspace.write(projects.create_project, project)
    made = [Item(record_id(), project.id, name, "image/png", width=100, height=80) for name in names]
    workspace.write(items.add, project.id, made)
    return project, workspace.read(items.page, project.id, limit=len(names))
