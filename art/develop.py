"""From scene light to picture, as one develops a photograph.

1. Flat field: a picture of the empty sweep tells how far the sweep is from the page's colour everywhere; with that
   taken out, the sweep becomes exactly the page's colour and only what the things do to it (shadow, bounce) remains.
2. Smooth the sweep's noise: little at a contact, more with distance, as a penumbra widens.
3. Smooth the light on paper and plinth, but not their print: divide by the paper's colour, blur, multiply again.
4. Quieten the grain on glass and capsules by averaging neighbours that look alike and show the same thing.
5. Let the faintest shade and most of the coloured bounce on the sweep go, as a retoucher clears a background.
6. Fade the sweep into the page colour along the frame, so that the picture has no edge.
7. Tone: a gentle shoulder, for highlights.
"""

import numpy as np
from scipy import ndimage

EMPTY_SMOOTHING = 2.0
SMOOTHING = (0.0, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6)  # blur radii, in pixels of a picture 1200 wide
SMOOTHING_PER_DISTANCE = 0.15
FAINT = (0.035, 0.1)  # shade weaker than the first part of the page colour goes, up to the second it is eased
FAINT_BY_NIGHT = 4  # how much more of that on aubergine, where as much shade is hardly seen
BOUNCE_KEPT = 0.45
PLAIN_SMOOTHING = 5.0
ALIKE, ALIKE_RIBS = 0.08, 0.11  # how far, as displayed, two neighbourhoods may differ and still be averaged
SAME_ALBEDO, SAME_NORMAL = 0.06, 0.14  # and how far the colour and the direction of what is seen there
SEARCH = 4  # pixels to every side
NEARBY = 14  # pixels of the sweep around things, too close to them to be blurred
PLAIN, RIBBED = 2, 3  # pass indices: labels and plinth; caps. 0 is the sweep, 1 any other thing
KNEE = 0.915  # scene light from which highlights are laid towards white; the china page is just at it
ALL_SIDES = ("left", "right", "bottom", "top")
# From where to where along each side, as parts of the shorter one. Shadows fall to the right; pages crop the foot.
FADE = {"left": (0, 0.1), "top": (0, 0.1), "bottom": (0.085, 0.14), "right": (0, 0.18)}
FADE_BY_NIGHT = 2.2  # how much farther in: on aubergine the light that things throw on the sweep would end in an edge


def smoothstep(edge_from, edge_to, value):
    part = np.clip((value - edge_from) / (edge_to - edge_from), 0, 1)
    return part * part * (3 - 2 * part)


def blur(picture, radius):
    return ndimage.gaussian_filter(picture, (radius, radius, 0), mode="nearest")


def enlarge(small, shape):
    zoom = (shape[0] / small.shape[0], shape[1] / small.shape[1], 1)
    return ndimage.zoom(blur(small, EMPTY_SMOOTHING), zoom, order=1, mode="nearest", grid_mode=True)


def flat_field(picture, empty, page, theme):
    """On china by division, which also evens the exposure. Aubergine reflects so little that its share is added."""
    if theme == "dark":
        return np.maximum(picture + (page - empty), 0)
    return picture * (page / np.maximum(empty, 1e-4))


def smooth_sweep(picture, is_thing):
    """Blur the sweep with a radius that grows with the distance from the nearest thing; things stay untouched."""
    scale = picture.shape[1] / 1200
    sweep = (~is_thing).astype(np.float32)[..., None]
    wanted = ndimage.distance_transform_edt(~is_thing) * SMOOTHING_PER_DISTANCE / scale
    result = picture.copy()
    previous = picture
    for weaker, stronger in zip(SMOOTHING, SMOOTHING[1:]):
        cover = np.maximum(blur(sweep, stronger * scale), 1e-4)
        blurred = blur(picture * sweep, stronger * scale) / cover
        share = np.clip((wanted - weaker) / (stronger - weaker), 0, 1)[..., None]
        result = np.where(share > 0, previous * (1 - share) + blurred * share, result)
        previous = blurred
    return np.where(is_thing[..., None], picture, result)


def smooth_plain(picture, surface, index):
    """What lights the paper changes slowly and its print is known exactly, so noise can go and the print stay sharp."""
    radius = PLAIN_SMOOTHING * picture.shape[1] / 1200
    paper = ndimage.binary_erosion(index == PLAIN, iterations=2)
    cover = paper.astype(np.float32)[..., None]
    light = blur(picture * cover, radius) / np.maximum(blur(surface * cover, radius), 1e-4)
    return np.where(paper[..., None], surface * light, picture)


def window_around(wanted, edge):
    """Rows and columns that hold everything wanted and `edge` more."""
    rows, columns = np.where(wanted)
    height, width = wanted.shape
    return (
        slice(max(rows.min() - edge, 0), min(rows.max() + edge, height)),
        slice(max(columns.min() - edge, 0), min(columns.max() + edge, width)),
    )


def quieten_grain(picture, is_thing, index, albedo, normal):
    """Non-local means, judged on brightness as the eye sees it and on what is seen there, through glass as well.

    Plain things need none; ribs bear little.
    """
    wanted = ndimage.binary_dilation(is_thing, iterations=NEARBY) & (index != PLAIN)
    window = window_around(wanted, SEARCH + 2)
    part = picture[window].astype(np.float32)
    seen = np.sqrt(np.clip(part, 0, 1.2))
    shown = np.dstack([albedo[window] / SAME_ALBEDO, normal[window] / SAME_NORMAL]).astype(np.float32)
    alike = np.where(index[window] == RIBBED, ALIKE_RIBS, ALIKE).astype(np.float32)
    total = np.zeros_like(part)
    weights = np.zeros(part.shape[:2] + (1,), dtype=np.float32)
    for down in range(-SEARCH, SEARCH + 1):
        for across in range(-SEARCH, SEARCH + 1):
            step = (down, across)
            apart = ((seen - np.roll(seen, step, (0, 1))) ** 2).mean(axis=2)
            other = ((shown - np.roll(shown, step, (0, 1))) ** 2).sum(axis=2)
            unlike = ndimage.uniform_filter(apart, 3) / alike**2 + 0.5 * other
            weight = np.exp(-unlike)[..., None]
            total += weight * np.roll(part, step, (0, 1))
            weights += weight
    result = picture.copy()
    result[window] = np.where(wanted[window][..., None], total / weights, part)
    return result


def clear_sweep(picture, is_thing, page, faint):
    change = picture / page - 1
    grey = change.mean(axis=2, keepdims=True)
    calm = grey + (change - grey) * BOUNCE_KEPT
    cleared = page * (1 + calm * smoothstep(*faint, np.abs(grey)))
    return np.where(is_thing[..., None], picture, cleared)


def fade_to_page(picture, is_thing, page, open_sides, theme):
    """Along every open side the sweep becomes the page colour; a side where a thing leaves the frame stays as it is."""
    height, width = is_thing.shape
    down, across = np.mgrid[0:height, 0:width]
    distances = {"left": across, "right": width - 1 - across, "bottom": height - 1 - down, "top": down}
    keep = np.ones((height, width))
    for side in open_sides:
        first, last = (part * min(height, width) for part in FADE[side])
        keep *= smoothstep(first + 2, last * (FADE_BY_NIGHT if theme == "dark" else 1), distances[side])
    keep = np.where(is_thing, 1, keep)[..., None]
    return page + (picture - page) * keep


def shoulder(picture, knee):
    """Leave everything up to the knee as it is and lay what is brighter gently towards white."""
    room = 1 - knee
    above = np.maximum(picture - knee, 0)
    return np.where(picture > knee, knee + room * (1 - np.exp(-above / room)), picture)


def to_display(picture):
    picture = np.clip(picture, 0, 1)
    return np.where(picture <= 0.0031308, picture * 12.92, 1.055 * picture ** (1 / 2.4) - 0.055)


def develop(exposure, page, theme, open_sides=ALL_SIDES, faint=FAINT):
    """From what `film.read_exposure` holds to displayed values, rows from the top. `page` is scene-linear."""
    page = np.array(page, dtype=np.float64)
    light, index = exposure["light"], exposure["index"]
    is_thing = ndimage.binary_dilation(index > 0.5, iterations=2)
    even = flat_field(light, enlarge(exposure["empty"], light.shape), page, theme)
    quiet = smooth_plain(smooth_sweep(even, is_thing), exposure["surface"], index)
    calm = quieten_grain(quiet, is_thing, index, exposure["albedo"], exposure["normal"])
    shade = np.array(faint) * (FAINT_BY_NIGHT if theme == "dark" else 1)
    clear = clear_sweep(calm, is_thing, page, shade)
    return to_display(shoulder(fade_to_page(clear, is_thing, page, open_sides, theme), KNEE))
