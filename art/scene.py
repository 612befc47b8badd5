"""Renders one picture with Blender's Cycles: one light, one surface, one lens for all of them.

    blender -b -P art/scene.py -- SCENE [--scale 0.25] [--samples 24] [--threads 2] [--develop]

Needs Debian's `blender`, `python3-numpy` and `python3-scipy`, and the labels in art/out (art/render.ts draws them).
Writes art/out/SCENE.png, 16 bits per channel, at scale 1 the largest size wanted.

Lengths are in bottle units: the bottle's radius is 1, which stands for 27 mm.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

import develop  # noqa: E402
import materials  # noqa: E402
from things import SHAPE, add_bottle, add_plinth, lay_capsule, lean_capsule  # noqa: E402

OUT = Path(__file__).resolve().parent / "out"
SEED = 7
NOISE = 0.03  # where a pixel is steadier than this, it gets no more samples
PORTRAIT = (1200, 1500)
LANDSCAPE = (1600, 1067)
PLINTH_SHADE = (0.05, 0.15)  # the plinth dims the whole backdrop a little: more is cleared than develop.FAINT
EMPTY_WIDTH, EMPTY_SAMPLES, EMPTY_SMOOTHING = 160, 400, 2.0
ALL_SIDES = ("left", "right", "bottom", "top")

FOCAL_LENGTH = 100.0
SENSOR_WIDTH = 36.0
APERTURE = 22.0

KEY = {"place": (-5.6, -4.6, 8.6), "aim": (0, 0, 1.2), "size": (4.2, 4.6), "power": 1040, "colour": (1.0, 0.975, 0.94)}
RIM = {"place": (5.2, 4.6, 4.2), "aim": (0, 0, 1.5), "size": (0.9, 5.0), "power": 230, "colour": (0.88, 0.94, 1.0)}
CARD = {"place": (-6.5, 3.2, 3.0), "aim": (0, 0, 1.6), "size": (1.1, 5.5), "strength": 2.2, "colour": (1.0, 0.98, 0.95)}
SKY = {"colour": (0.97, 0.985, 1.0), "strength": 0.76}


# --- the scenes ------------------------------------------------------------------------------------------------


ONE_BOTTLE = {"size": PORTRAIT, "centre": (0.28, 1.6), "width": 4.5, "focus": -0.95}


def three_capsules(sku):
    lay_capsule(sku, 0.5, -1.5, 18)
    lay_capsule(sku, 1.42, -1.0, 152)
    lay_capsule(sku, 1.5, -1.75, 52)


def nad_complex():
    add_bottle("nad-complex", 0, 0)
    three_capsules("nad-complex")
    return ONE_BOTTLE


def stress_balance():
    add_bottle("stress-balance", 0, 0)
    three_capsules("stress-balance")
    return ONE_BOTTLE


def hero():
    add_bottle("nad-complex", -1.16, 0.2, turn=5)
    add_bottle("stress-balance", 1.16, -0.2, turn=-4)
    lay_capsule("nad-complex", -0.85, -1.6, 160)
    lay_capsule("nad-complex", -0.2, -2.0, 38)
    lay_capsule("stress-balance", 0.62, -1.85, 112)
    lay_capsule("stress-balance", 1.9, -1.7, 12)
    return {"size": LANDSCAPE, "centre": (0.1, 1.5), "width": 7.4, "focus": -0.9}


def inside_out_protocol_90():
    """Three of each: the blend on a plinth, the complex on the table before it, every label to be read."""
    add_plinth(width=7.5, depth=2.6, height=2.9, y=1.9)
    for column, turn in ((-1, 5), (0, 0), (1, -4)):
        add_bottle("nad-complex", column * 2.2, -0.9, turn=turn)
        add_bottle("stress-balance", column * 2.2, 1.8, turn=turn, z=2.9)
    return {"size": PORTRAIT, "centre": (0.1, 3.1), "width": 9.0, "focus": 0.0, "faint": PLINTH_SHADE}


def capsules_close_by(sku):
    add_bottle(sku, -0.12, 1.5, turn=-3)
    lay_capsule(sku, -0.45, -0.75, 200)
    lay_capsule(sku, 0.22, -0.42, 62)
    lean_capsule(sku, 0.74, -1.0, 152, reach=0.62)
    lay_capsule(sku, 1.0, -0.2, 128)
    lay_capsule(sku, 0.0, -1.42, 12)
    return {
        "size": PORTRAIT,
        "centre": (0.2, 0.72),
        "width": 2.8,
        "focus": -0.7,
        "open_sides": ("left", "right", "bottom"),
    }


SCENES = {
    "nad-complex": nad_complex,
    "stress-balance": stress_balance,
    "hero": hero,
    "inside-out-protocol-90": inside_out_protocol_90,
    "nad-complex-capsules": lambda: capsules_close_by("nad-complex"),
    "stress-balance-capsules": lambda: capsules_close_by("stress-balance"),
}

# A picture that another one contains: columns of it, from and to as parts of its width, with more of the page colour
# above and below.
CUTS = {"inside-out-protocol": {"of": "hero", "columns": (0.07, 0.945), "size": PORTRAIT}}


# --- the studio ------------------------------------------------------------------------------------------------


def add_sweep():
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
    mesh.materials.append(materials.sweep())
    sweep = bpy.data.objects.new("sweep", mesh)
    bpy.context.scene.collection.objects.link(sweep)
    return sweep


def add_light(name, settings):
    light = bpy.data.lights.new(name, "AREA")
    light.shape = "RECTANGLE"
    light.size, light.size_y = settings["size"]
    light.energy = settings["power"]
    light.color = settings["colour"]
    lamp = bpy.data.objects.new(name, light)
    lamp.location = settings["place"]
    direction = Vector(settings["aim"]) - Vector(settings["place"])
    lamp.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(lamp)


def add_card():
    """A tall white card that throws the key light back: a line of light along the left of glass, cap and capsules.

    Only mirrors see it. It lights nothing, so there is still one light.
    """
    bpy.ops.mesh.primitive_plane_add(size=1, location=CARD["place"])
    card = bpy.context.object
    direction = Vector(CARD["aim"]) - Vector(CARD["place"])
    card.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()
    card.scale = (*CARD["size"], 1)
    card.data.materials.append(materials.card(CARD["colour"], CARD["strength"]))
    card.visible_camera = card.visible_diffuse = card.visible_transmission = card.visible_shadow = False


def add_sky():
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = (*SKY["colour"], 1)
    background.inputs["Strength"].default_value = SKY["strength"]


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


def set_up_renderer(size, scale, samples, threads):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = round(scale * 100)
    scene.render.threads_mode = "FIXED"
    scene.render.threads = threads
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_depth = "32"
    scene.view_layers[0].use_pass_object_index = True
    scene.view_layers[0].use_pass_diffuse_color = True
    cycles = scene.cycles
    cycles.seed = SEED
    cycles.samples = samples
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = NOISE
    cycles.adaptive_min_samples = min(24, samples)
    cycles.use_denoising = False
    cycles.caustics_reflective = False
    cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 2.0
    cycles.blur_glossy = 0.5
    cycles.max_bounces = 12
    cycles.diffuse_bounces = 3
    cycles.glossy_bounces = 4
    cycles.transmission_bounces = 10
    cycles.transparent_max_bounces = 24


def save_passes(name):
    """Send the passes that developing needs to files of their own: what is a thing, and the colour of its surface."""
    scene = bpy.context.scene
    scene.use_nodes = True
    tree = scene.node_tree
    layers = next(node for node in tree.nodes if node.type == "R_LAYERS")
    for output, slot in (("IndexOB", "index"), ("DiffCol", "surface")):
        file = tree.nodes.new("CompositorNodeOutputFile")
        file.base_path = str(OUT)
        file.format.file_format = "OPEN_EXR"
        file.file_slots[0].path = f"{name}-{slot}-"
        tree.links.new(layers.outputs[output], file.inputs[0])


def read(path):
    image = bpy.data.images.load(str(path))
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    pixels = np.empty(width * height * 4, dtype=np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[::-1, :, :3]


def render(path):
    bpy.context.scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)


def save(picture, path):
    height, width, _ = picture.shape
    image = bpy.data.images.new("developed", width, height, float_buffer=True)
    image.colorspace_settings.name = "Non-Color"
    opaque = np.dstack([picture[::-1], np.ones((height, width))]).astype(np.float32)
    image.pixels.foreach_set(opaque.ravel())
    settings = bpy.context.scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = "PNG", "RGB", "16"
    bpy.context.scene.view_settings.view_transform = "Raw"
    image.save_render(str(path))


def render_empty_sweep(name):
    """The same studio with nothing in it. It is smooth, so a small picture with little noise is enough."""
    scene = bpy.context.scene
    for thing in scene.objects:
        if thing.pass_index:
            thing.hide_render = True
    scene.use_nodes = False
    scene.render.resolution_percentage = round(100 * EMPTY_WIDTH / scene.render.resolution_x)
    scene.cycles.samples = EMPTY_SAMPLES
    render(OUT / f"{name}-empty.exr")


def enlarge(small, shape):
    from scipy import ndimage

    smooth = develop.blur(small, EMPTY_SMOOTHING)
    zoom = (shape[0] / small.shape[0], shape[1] / small.shape[1], 1)
    return ndimage.zoom(smooth, zoom, order=1, mode="nearest", grid_mode=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("scene", choices=[*SCENES, *CUTS])
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--samples", type=int, default=128)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--develop", action="store_true", help="render nothing, develop what art/out holds once more")
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1 :])


def render_all(wanted, frame):
    set_up_renderer(frame["size"], wanted.scale, wanted.samples, wanted.threads)
    add_camera(frame["centre"], frame["width"], frame["focus"])
    save_passes(wanted.scene)
    render(OUT / f"{wanted.scene}.exr")
    render_empty_sweep(wanted.scene)


def develop_picture(name, open_sides=ALL_SIDES, columns=(0, 1), faint=develop.FAINT):
    picture = read(OUT / f"{name}.exr")
    index = read(OUT / f"{name}-index-0001.exr")[..., 0]
    surface = read(OUT / f"{name}-surface-0001.exr")
    empty = enlarge(read(OUT / f"{name}-empty.exr"), picture.shape)
    page = materials.linear(SHAPE["page"])
    first, last = (round(part * picture.shape[1]) for part in columns)
    layers = [layer[:, first:last] for layer in (picture, empty, index, surface)]
    return develop.develop(*layers, page, open_sides, faint)


def on_page(picture, size):
    """More of the page colour above and below, until the picture has the proportion of `size`."""
    missing = round(picture.shape[1] * size[1] / size[0]) - picture.shape[0]
    top = missing // 2
    page = develop.to_display(np.array(materials.linear(SHAPE["page"])))
    above, below = (np.broadcast_to(page, (rows, picture.shape[1], 3)) for rows in (top, missing - top))
    return np.concatenate([above, picture, below])


def develop_cut(cut):
    return on_page(develop_picture(cut["of"], columns=cut["columns"]), cut["size"])


def main():
    wanted = arguments()
    OUT.mkdir(exist_ok=True)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    add_sweep()
    add_light("key", KEY)
    add_light("rim", RIM)
    add_card()
    add_sky()
    if wanted.scene in CUTS:
        save(develop_cut(CUTS[wanted.scene]), OUT / f"{wanted.scene}.png")
        return
    frame = SCENES[wanted.scene]()
    if not wanted.develop:
        render_all(wanted, frame)
    choices = {key: frame[key] for key in ("open_sides", "faint") if key in frame}
    save(develop_picture(wanted.scene, **choices), OUT / f"{wanted.scene}.png")


main()
