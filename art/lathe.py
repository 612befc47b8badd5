"""Shapes turned on a lathe, and what developing needs to know of a thing."""

import json
import math
from pathlib import Path

import bpy

HERE = Path(__file__).resolve().parent
SHAPE = json.loads((HERE / "shape.json").read_text())

ROUND_STEPS = 160
# Pass indices, for developing: any thing, what is matt and smoothly lit, what is finely ribbed; the sweep has 0.
THING, PLAIN, RIBBED = 1, 2, 3


def arc(centre, radius, start, end, steps=10):
    """Points (r, z) along a circular arc between two angles in degrees."""
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def new_object(name, vertices, faces, material):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    mesh.update()
    for face in mesh.polygons:
        face.use_smooth = True
    mesh.materials.append(material)
    thing = bpy.data.objects.new(name, mesh)
    thing.pass_index = THING
    bpy.context.scene.collection.objects.link(thing)
    return thing


def turn_on_lathe(name, profile, material, steps=ROUND_STEPS, radius_at=None):
    """Revolve a profile of (radius, height) points, listed so that the outside ends up outside."""
    count = len(profile)
    vertices, faces = [], []
    for step in range(steps):
        angle = 2 * math.pi * step / steps
        for index, (radius, height) in enumerate(profile):
            reach = radius_at(angle, index, radius) if radius_at else radius
            vertices.append((reach * math.cos(angle), reach * math.sin(angle), height))
    for step in range(steps):
        here, there = step * count, (step + 1) % steps * count
        for index in range(count - 1):
            faces.append((here + index, there + index, there + index + 1, here + index + 1))
    return new_object(name, vertices, faces, material)
