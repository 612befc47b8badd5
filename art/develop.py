"""From scene light to picture, as one develops a photograph.

1. Flat field: divide by a picture of the empty sweep, so that the sweep becomes exactly the page's colour and only
   what the things do to it (shadow, bounce) remains.
2. Smooth the sweep's noise: little at a contact, more with distance, as a penumbra widens.
3. Smooth the light on paper and plinth, but not their print: divide by the paper's colour, blur, multiply again.
4. Quieten the grain on glass and capsules by averaging little neighbourhoods that look alike.
5. Let the faintest shade and most of the coloured bounce on the sweep go, as a retoucher clears a background.
6. Fade the sweep into the page colour along the frame, so that the picture has no edge.
7. Tone: a gentle shoulder above the page colour, for highlights.
"""

import numpy as np
from scipy import ndimage

SMOOTHING = (0.0, 0.8, 1.6, 3.2, 6.4, 12.8)  # blur radii, in pixels of a picture 1200 wide
SMOOTHING_PER_DISTANCE = 0.12
FAINT = (0.015, 0.1)  # shade weaker than the first part of the page colour goes, up to the second it is eased
BOUNCE_KEPT = 0.45
PLAIN_SMOOTHING = 5.0
ALIKE, ALIKE_RIBS = 0.034, 0.018  # how far, as displayed, two neighbourhoods may differ and still be averaged
SEARCH = 4  # pixels to every side
NEARBY = 14  # pixels of the sweep around things, too close to them to be blurred
PLAIN, RIBBED = 2, 3  # pass indices: labels and plinth; caps. 0 is the sweep, 1 any other thing
FADE = {"left": 0.1, "top": 0.1, "bottom": 0.1, "right": 0.18}  # of the shorter side; shadows fall to the right


def smoothstep(edge_from, edge_to, value):
    part = np.clip((value - edge_from) / (edge_to - edge_from), 0, 1)
    return part * part * (3 - 2 * part)


def blur(picture, radius):
    return ndimage.gaussian_filter(picture, (radius, radius, 0), mode="nearest")


def flat_field(picture, empty, page):
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


def quieten_grain(picture, is_thing, index):
    """Non-local means, judged on brightness as the eye sees it. Plain things need none; ribs bear little."""
    wanted = ndimage.binary_dilation(is_thing, iterations=NEARBY) & (index != PLAIN)
    rows, columns = np.where(wanted)
    edge = SEARCH + 2
    height, width = is_thing.shape
    window = (
        slice(max(rows.min() - edge, 0), min(rows.max() + edge, height)),
        slice(max(columns.min() - edge, 0), min(columns.max() + edge, width)),
    )
    part = picture[window].astype(np.float32)
    seen = np.sqrt(np.clip(part, 0, 1.2))
    alike = np.where(index[window] == RIBBED, ALIKE_RIBS, ALIKE).astype(np.float32)
    total = np.zeros_like(part)
    weights = np.zeros(part.shape[:2] + (1,), dtype=np.float32)
    for down in range(-SEARCH, SEARCH + 1):
        for across in range(-SEARCH, SEARCH + 1):
            apart = ((seen - np.roll(seen, (down, across), (0, 1))) ** 2).mean(axis=2)
            unlike = ndimage.uniform_filter(apart, 3)
            weight = np.exp(-unlike / alike**2)[..., None]
            total += weight * np.roll(part, (down, across), (0, 1))
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


def fade_to_page(picture, is_thing, page, open_sides):
    """Along every open side the sweep becomes the page colour; a side where a thing leaves the frame stays as it is."""
    height, width = is_thing.shape
    down, across = np.mgrid[0:height, 0:width]
    distances = {"left": across, "right": width - 1 - across, "bottom": height - 1 - down, "top": down}
    keep = np.ones((height, width))
    for side in open_sides:
        keep *= smoothstep(2, FADE[side] * min(height, width), distances[side])
    keep = np.where(is_thing, 1, keep)[..., None]
    return page + (picture - page) * keep


def shoulder(picture, page):
    """Leave everything up to the page colour as it is and lay what is brighter gently towards white."""
    room = 1 - page
    above = np.maximum(picture - page, 0)
    return np.where(picture > page, page + room * (1 - np.exp(-above / room)), picture)


def to_display(picture):
    picture = np.clip(picture, 0, 1)
    return np.where(picture <= 0.0031308, picture * 12.92, 1.055 * picture ** (1 / 2.4) - 0.055)


def develop(picture, empty, index, surface, page, open_sides, faint=FAINT):
    """All arguments are arrays with the top row first: scene light, the empty sweep's,
    the pass
    index, the colour of surfaces."""
    page = np.array(page, dtype=np.float64)
    is_thing = ndimage.binary_dilation(index > 0.5, iterations=2)
    even = flat_field(picture, empty, page)
    quiet = smooth_plain(smooth_sweep(even, is_thing), surface, index)
    calm = quieten_grain(quiet, is_thing, index)
    clear = clear_sweep(calm, is_thing, page, faint)
    return to_display(shoulder(fade_to_page(clear, is_thing, page, open_sides), page))
