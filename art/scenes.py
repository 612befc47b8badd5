"""What stands where in every picture. A scene puts its things down and returns how the camera frames them.

Sizes in pixels stand in wanted.json.
"""

from bottle import add_bottle, stand_cap
from capsules import lay_capsule, lay_half, lean_capsule
from still_life import add_dish, add_heap, add_plinth, scatter_grains

PLINTH_SHADE = (0.05, 0.15)  # the plinth dims the whole backdrop a little: more is cleared than develop.FAINT
CUT_ABOVE = ("left", "right", "bottom")  # open sides of a picture whose bottle leaves the frame at the top

ONE_BOTTLE = {"centre": (0.28, 1.6), "width": 4.5, "focus": -0.95}
CLOSE_BY = {"centre": (0.2, 0.72), "width": 2.8, "focus": -0.7, "open_sides": CUT_ABOVE}


def one_bottle(sku):
    add_bottle(sku, 0, 0)
    lay_capsule(sku, 0.5, -1.5, 18)
    lay_capsule(sku, 1.42, -1.0, 152)
    lay_capsule(sku, 1.5, -1.75, 52)
    return ONE_BOTTLE


def label_close_by(sku):
    """Near enough to read every line; the bottle goes on above the frame."""
    add_bottle(sku, 0, 0)
    return {
        "centre": (0.0, 1.22),
        "width": 2.62,
        "focus": -0.97,
        "eye": 1.9,
        "open_sides": CUT_ABOVE,
    }


def capsules_close_by(sku):
    add_bottle(sku, -0.12, 1.5, turn=-3)
    lay_capsule(sku, -0.45, -0.75, 200)
    lay_capsule(sku, 0.22, -0.42, 62)
    lean_capsule(sku, 0.74, -1.0, 152, reach=0.62)
    lay_capsule(sku, 1.0, -0.2, 128)
    lay_capsule(sku, 0.0, -1.42, 12)
    return CLOSE_BY


def open_bottle(sku):
    """Seen from a little higher, so that one looks into the mouth."""
    add_bottle(sku, -0.32, 0.25, turn=4, closed=False)
    stand_cap(1.42, -0.35)
    lay_capsule(sku, -0.2, -1.5, 200)
    lay_capsule(sku, 0.5, -1.85, 28)
    lay_capsule(sku, 1.42, -1.72, 140)
    return {"centre": (0.3, 1.25), "width": 4.3, "focus": -0.8, "eye": 6.2}


def powder(sku):
    """An illustration: nobody has opened a capsule for us, so colour and grain are drawn, not photographed."""
    add_bottle(sku, 0.75, 2.3, turn=-4)
    add_dish(-0.32, 0.1, 0.86)
    add_heap(sku, -0.32, 0.1, 0.7, 0.34, z=0.1, seed=2)
    lay_half(sku, 1, 0.5, -1.22, 200)
    add_heap(sku, 0.78, -1.14, 0.3, 0.17, stretch=(1.25, 0.85), turn=20, seed=5)
    scatter_grains(sku, 0.84, -1.14, 0.62, 150)
    lay_half(sku, 0, 1.3, -0.72, 50)
    lay_capsule(sku, -0.72, -1.4, 160)
    return {"centre": (0.18, 0.72), "width": 3.2, "focus": -0.9, "eye": 5.0, "open_sides": CUT_ABOVE}


def hero(_theme):
    add_bottle("nad-complex", -1.16, 0.2, turn=5)
    add_bottle("stress-balance", 1.16, -0.2, turn=-4)
    lay_capsule("nad-complex", -0.85, -1.6, 160)
    lay_capsule("nad-complex", -0.2, -2.0, 38)
    lay_capsule("stress-balance", 0.62, -1.85, 112)
    lay_capsule("stress-balance", 1.9, -1.7, 12)
    return {"centre": (0.1, 1.5), "width": 7.4, "focus": -0.9}


def inside_out_protocol(_theme):
    """The pair, nearer together than in the hero and one before the other, both labels whole."""
    add_bottle("stress-balance", 1.12, 0.6, turn=-4)
    add_bottle("nad-complex", -1.02, -0.4, turn=5)
    lay_capsule("nad-complex", 0.42, -1.45, 158)
    lay_capsule("nad-complex", 0.62, -2.05, 24)
    lay_capsule("stress-balance", 1.5, -1.0, 40)
    lay_capsule("stress-balance", 1.72, -1.62, 118)
    return {"centre": (0.18, 1.5), "width": 5.0, "focus": -0.9}


def inside_out_protocol_capsules(_theme):
    add_bottle("nad-complex", -0.86, 4.3, turn=6)
    add_bottle("stress-balance", 1.28, 4.3, turn=-5)
    lay_capsule("nad-complex", -0.5, -0.7, 205)
    lay_capsule("nad-complex", -0.02, -1.4, 14)
    lay_capsule("stress-balance", 0.22, -0.42, 62)
    lean_capsule("stress-balance", 0.74, -1.0, 152, reach=0.62)
    lay_capsule("nad-complex", 1.0, -0.2, 128)
    return CLOSE_BY


def inside_out_protocol_90(theme):
    """Three of each: the blend on a plinth, the complex on the table before it, every label to be read."""
    add_plinth(theme, width=7.1, depth=2.6, height=2.9, y=1.9)
    for column, turn in ((-1, 5), (0, 0), (1, -4)):
        add_bottle("nad-complex", column * 2.2, -0.9, turn=turn)
        add_bottle("stress-balance", column * 2.2, 1.8, turn=turn, z=2.9)
    return {"centre": (0.1, 3.1), "width": 8.2, "focus": 0.0, "faint": PLINTH_SHADE}


OF_A_PRODUCT = {
    "": one_bottle,
    "-label": label_close_by,
    "-capsules": capsules_close_by,
    "-open": open_bottle,
    "-powder": powder,
}

SCENES = {
    "hero": hero,
    "inside-out-protocol": inside_out_protocol,
    "inside-out-protocol-capsules": inside_out_protocol_capsules,
    "inside-out-protocol-90": inside_out_protocol_90,
}
for _sku in ("nad-complex", "stress-balance"):
    for _ending, _arrange in OF_A_PRODUCT.items():
        SCENES[_sku + _ending] = lambda _theme, sku=_sku, arrange=_arrange: arrange(sku)
