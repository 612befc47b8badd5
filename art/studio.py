"""The studio every picture is taken in: one light, one surface, one lens; by day on china, by night on aubergine."""

import bpy
import numpy as np
from mathutils import Vector

import materials
from lathe import SHAPE

FOCAL_LENGTH = 100.0
SENSOR_WIDTH = 36.0
APERTURE = 22.0

KEY = {"place": (-5.6, -4.6, 8.6), "aim": (0, 0, 1.2), "size": (4.2, 4.6), "colour": (1.0, 0.975, 0.94)}
RIM = {"place": (5.2, 4.6, 4.2), "aim": (0, 0, 1.5), "size": (0.9, 5.0), "colour": (0.88, 0.94, 1.0)}
CARD = {"place": (-6.5, 3.2, 3.0), "aim": (0, 0, 1.6), "size": (1.1, 5.5), "colour": (1.0, 0.98, 0.95)}
SKY_COLOUR = (0.97, 0.985, 1.0)

# The lamps stand where they stand. By night the room around them is dark, and the rim and the card draw the glass.
POWERS = {
    "light": {"key": 1040, "rim": 230, "card": 2.2, "sky": 0.76},
    "dark": {"key": 1050, "rim": 520, "card": 2.6, "sky": 0.1},
}


def add_sweep(theme):
    """A table that rises in a wide curve behind the things."""
    table_front, bend_start, bend_radius, top, half_width = -30.0, 9.0, 5.0, 24.0, 40.0
    line = [(table_front, 0.0)]
    for step in range(33):
        angle = np.pi / 2 * step / 32
        line.append((bend_start + bend_radius * np.sin(angle), bend_radius * (1 - np.cos(angle))))
    line.append((bend_start + bend_radius, top))
    vertices = [(side * half_width, y, z) for y, z in line for side in (-1, 1)]
    faces = [(2 * at, 2 * at + 1, 2 * at + 3, 2 * at + 2) for at in range(len(line) - 1)]
    mesh = bpy.data.meshes.new("sweep")
    mesh.from_pydata(vertices, [], faces)
    for face in mesh.polygons:
        face.use_smooth = True
    mesh.materials.append(materials.sweep(theme))
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("sweep", mesh))


def add_light(name, settings, power):
    light = bpy.data.lights.new(name, "AREA")
    light.shape = "RECTANGLE"
    light.size, light.size_y = settings["size"]
    light.energy = power
    light.color = settings["colour"]
    lamp = bpy.data.objects.new(name, light)
    lamp.location = settings["place"]
    direction = Vector(settings["aim"]) - Vector(settings["place"])
    lamp.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(lamp)


def add_card(strength):
    """A tall white card that throws the key light back: a line of light along the left of glass, cap and capsules.

    Only mirrors see it. It lights nothing, so there is still one light.
    """
    bpy.ops.mesh.primitive_plane_add(size=1, location=CARD["place"])
    card = bpy.context.object
    direction = Vector(CARD["aim"]) - Vector(CARD["place"])
    card.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()
    card.scale = (*CARD["size"], 1)
    card.data.materials.append(materials.card(CARD["colour"], strength))
    card.visible_camera = card.visible_diffuse = card.visible_transmission = card.visible_shadow = False


def add_sky(strength):
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (*SKY_COLOUR, 1)
    background.inputs["Strength"].default_value = strength


def set_up(theme):
    """An empty studio, lit and with its sweep."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    powers = POWERS[theme]
    add_sweep(theme)
    add_light("key", KEY, powers["key"])
    add_light("rim", RIM, powers["rim"])
    add_card(powers["card"])
    add_sky(powers["sky"])


def add_camera(centre, width, focus, eye=3.1):
    """A level camera with a shifted lens, so that upright things stay upright.

    `centre` is the (x, z) in the plane y = 0 that stands in the middle of the picture, `width` what the picture's
    width spans there, `focus` the y of the plane that is sharp, `eye` the camera's height.
    """
    scene = bpy.context.scene
    distance = width * FOCAL_LENGTH / SENSOR_WIDTH
    camera = bpy.data.cameras.new("camera")
    camera.lens = FOCAL_LENGTH
    camera.sensor_width = SENSOR_WIDTH
    camera.sensor_fit = "HORIZONTAL"
    camera.shift_y = (centre[1] - eye) / width
    camera.dof.use_dof = True
    camera.dof.focus_distance = distance + focus
    camera.dof.aperture_fstop = APERTURE * SHAPE["unitMillimetres"] / 1000  # Blender takes a unit for a metre
    mount = bpy.data.objects.new("camera", camera)
    mount.location = (centre[0], -distance, eye)
    mount.rotation_euler = (np.pi / 2, 0, 0)
    scene.collection.objects.link(mount)
    scene.camera = mount
