"""What else stands on the table: the plinth, the china dish, and powder as an illustration of what is in a capsule."""

import math
import random

import bpy
import numpy as np
from mathutils import Matrix, noise

import materials
from lathe import PLAIN, THING, arc, new_object, turn_on_lathe

HEAP_RINGS, HEAP_STEPS = 90, 220
GRAIN = 0.011  # radius of a grain


def add_plinth(theme, width, depth, height, y):
    """A low block of the sweep's own china, its edges softly broken."""
    bpy.ops.mesh.primitive_cube_add(size=1, location=(0, y, height / 2))
    block = bpy.context.object
    block.scale = (width, depth, height)
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    bevel = block.modifiers.new("edges", "BEVEL")
    bevel.width, bevel.segments = 0.04, 4
    block.data.materials.append(materials.plinth(theme))
    block.pass_index = PLAIN


def add_dish(x, y, radius):
    """A shallow glazed dish."""
    height, wall = 0.36 * radius, 0.05
    outside = [(0.0, 0.0), (0.5 * radius, 0.0)] + arc((0.5 * radius, height), height, -90, -8, 14)
    outside = [(r * radius / outside[-1][0] if i > 1 else r, z) for i, (r, z) in enumerate(outside)]
    rim = arc((radius - wall / 2, height * 0.86), wall / 2, 0, 180, 8)
    inside = [(radius - wall - 0.04, height * 0.6), (0.72 * radius, height * 0.26), (0.45 * radius, 0.07), (0.0, 0.06)]
    dish = turn_on_lathe("dish", outside + rim + inside, materials.glaze())
    dish.matrix_world = Matrix.Translation((x, y, 0))


def heap_height(part, slope):
    """A heap's flank at `part` of its radius: straight, rounded at the top, running out softly at the foot."""
    return slope * (math.sqrt((1 - part) ** 2 + 0.012) - math.sqrt(0.012)) * (1 - 0.25 * part)


def add_heap(sku, x, y, radius, height, z=0.0, stretch=(1.0, 1.0), turn=0.0, seed=1):
    """Powder as it falls: a heap with lumps and an uneven foot, its middle at (x, y)."""
    vertices, faces = [], []
    facing = math.radians(turn)
    for ring in range(HEAP_RINGS + 1):
        part = ring / HEAP_RINGS
        for step in range(HEAP_STEPS):
            angle = 2 * math.pi * step / HEAP_STEPS
            edge = 1 + 0.1 * noise.noise((2 * math.cos(angle), 2 * math.sin(angle), 9.1 * seed))
            px, py = (part * edge * radius * along for along in (math.cos(angle), math.sin(angle)))
            lumps = sum(
                size * noise.noise((px * rate, py * rate, seed)) for rate, size in ((4, 0.07), (13, 0.03), (40, 0.011))
            )
            high = heap_height(part, height) + lumps * radius * min(1, 3 * (1 - part))
            px, py = px * stretch[0], py * stretch[1]
            across, along = (
                px * math.cos(facing) - py * math.sin(facing),
                px * math.sin(facing) + py * math.cos(facing),
            )
            vertices.append((x + across, y + along, z + max(high, -0.004)))
    for ring in range(HEAP_RINGS):
        here, there = ring * HEAP_STEPS, (ring + 1) * HEAP_STEPS
        for step in range(HEAP_STEPS):
            after = (step + 1) % HEAP_STEPS
            faces.append((here + step, there + step, there + after, here + after))
    new_object("heap", vertices, faces, materials.powder(sku))


def scatter_grains(sku, x, y, reach, count, seed=3):
    """Single grains around a heap, the farther the fewer."""
    chance = random.Random(seed)
    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=1, radius=GRAIN)
    pattern = bpy.context.object
    mesh = pattern.data
    mesh.materials.append(materials.powder(sku))
    bpy.data.objects.remove(pattern)
    for _ in range(count):
        far, angle = reach * abs(chance.gauss(0, 0.42)), chance.uniform(0, 2 * np.pi)
        grain = bpy.data.objects.new("grain", mesh)
        grain.location = (x + far * math.cos(angle), y + far * math.sin(angle), GRAIN * 0.6)
        grain.scale = [chance.uniform(0.45, 1.25)] * 3
        grain.rotation_euler = [chance.uniform(0, 3) for _ in range(3)]
        grain.pass_index = THING
        bpy.context.scene.collection.objects.link(grain)
