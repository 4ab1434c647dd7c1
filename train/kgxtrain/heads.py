"""The heads that read sentences: parts of speech, tree, predicates, roles, factuality. All over token vectors [tokens, HIDDEN]."""
import torch
import torch.nn.functional as F
from torch import nn

from .model import HIDDEN, Dropout
from .tagger import FORBIDDEN, log_partition

ARC, LABEL, ROLE, HAPPENED = 256, 128, 192, 64
LEAST = {"noun": 0.25}  # of role heads that are read by Roles.likely: the least probability of being part of an argument
NEAREST = (1, 2, 3, 4, 6, 9, 14, 24)  # upper ends of the distance buckets; then all farther
BUCKETS = 2 * (len(NEAREST) + 1) + 1


def bucket(d):
    """Distances (int tensor) -> 0 for 0, 1 … 9 to the right, 10 … 18 to the left."""
    k = torch.bucketize(d.abs(), torch.tensor(NEAREST)) + 1
    return torch.where(d == 0, 0, torch.where(d > 0, k, k + len(NEAREST) + 1))


class Tree(nn.Module):
    """Biaffine arcs and labels (after Dozat & Manning 2017, arXiv 1611.01734); labels by one hidden layer over both ends."""

    def __init__(self, labels, drop=0.25):
        super().__init__()
        self.arcs, self.labels = nn.Linear(HIDDEN, 2 * ARC), nn.Linear(HIDDEN, 2 * LABEL)
        self.root, self.labelroot = nn.Parameter(torch.zeros(ARC)), nn.Parameter(torch.zeros(LABEL))
        self.bilinear, self.bias = nn.Parameter(torch.eye(ARC) * 0.1), nn.Parameter(torch.zeros(ARC))
        self.relation, self.drop = nn.Linear(LABEL, labels), Dropout(drop)

    def scores(self, x, mask):
        """x [sentences, tokens, HIDDEN], mask -> arc scores [sentences, tokens, 1 + tokens] (root first), halves of the labels' layer."""
        x = self.drop(x)
        dep, head = self.drop(F.relu(self.arcs(x))).chunk(2, -1)
        head = torch.cat([self.root.expand(len(x), 1, -1), head], 1)
        arcs = (dep @ self.bilinear.T) @ head.transpose(1, 2) + (head @ self.bias)[:, None]
        arcs = arcs.masked_fill(~torch.cat([mask.new_ones(len(x), 1), mask], 1)[:, None], FORBIDDEN)
        lab, at = self.labels(x).chunk(2, -1)
        return arcs, lab, torch.cat([self.labelroot.expand(len(x), 1, -1), at], 1)

    def label(self, lab, at, heads):
        """Label scores [sentences, tokens, labels] for given heads (0 the root)."""
        at = torch.gather(at, 1, heads[:, :, None].expand(-1, -1, LABEL))
        return self.relation(self.drop(F.relu(lab + at)))

    def loss(self, x, mask, heads, relations):
        """heads [sentences, tokens] (0 the root, -1 unknown), relations (-1 unknown): sum over tokens."""
        arcs, lab, at = self.scores(x, mask)
        y = F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-1, reduction="sum")
        z = self.label(lab, at, heads.clamp_min(0))
        return y + F.cross_entropy(z.flatten(0, 1), relations.flatten(), ignore_index=-1, reduction="sum")


class Roles(nn.Module):
    """BIO labels of the tokens around a predicate, as a linear chain over scores of (predicate, token) pairs."""

    def __init__(self, labels, drop=0.25):
        super().__init__()
        self.names = list(labels)
        n = len(labels)
        self.pair, self.distance = nn.Linear(HIDDEN, 4 * ROLE), nn.Parameter(torch.zeros(BUCKETS, ROLE))
        self.out, self.drop = nn.Linear(ROLE, n), Dropout(drop)
        self.transitions, self.start, self.end = (nn.Parameter(torch.zeros(s)) for s in ((n, n), (n,), (n,)))
        step, start = torch.zeros(n, n), torch.zeros(n)
        for j, to in enumerate(labels):
            if to[0] == "I":
                step[:, j] = FORBIDDEN
                step[self.names.index("B" + to[1:]), j] = step[j, j] = 0
                start[j] = FORBIDDEN
        self.register_buffer("step_mask", step, persistent=False)
        self.register_buffer("start_mask", start, persistent=False)

    def forward(self, h, predicate, tokens, distance):
        """h [all tokens, HIDDEN]; predicate [frames], tokens [frames, n] indexes into h, distance [frames, n] -> [frames, n, labels]."""
        p, t, q, k = self.pair(self.drop(h)).chunk(4, -1)
        z = F.relu(p[predicate][:, None] + t[tokens] + self.distance[bucket(distance)] + q[predicate][:, None] * k[tokens])
        return self.out(self.drop(z))

    def loss(self, scores, mask, allowed):
        """-log p(allowed) [frames]; allowed [frames, n, labels] bool."""
        held = scores.masked_fill(~allowed, FORBIDDEN)
        z = log_partition(torch.cat([scores, held]), torch.cat([mask, mask]), self.transitions + self.step_mask, self.start + self.start_mask, self.end)
        return z[:len(scores)] - z[len(scores):]

    @torch.no_grad()
    def decode(self, scores, mask):
        """Best label ids of each frame, scores [frames, n, labels]."""
        trans, n = self.transitions + self.step_mask, scores.shape[1]
        best, back = scores[:, 0] + self.start + self.start_mask, []
        for t in range(1, n):
            s, arg = (best[:, :, None] + trans).max(1)
            m = mask[:, t, None]
            back.append(torch.where(m, arg, torch.arange(arg.shape[1])))
            best = torch.where(m, s + scores[:, t], best)
        y = [(best + self.end).argmax(1)]
        for arg in reversed(back):
            y.append(arg.gather(1, y[-1][:, None])[:, 0])
        return torch.stack(y[::-1], 1)


    @torch.no_grad()
    def posterior(self, scores, mask):
        """Probability of each label at each token [frames, n, labels], over all label sequences (forward-backward, Rabiner 1989)."""
        step, forward = self.transitions + self.step_mask, [scores[:, 0] + self.start + self.start_mask]
        for t in range(1, scores.shape[1]):
            s = torch.logsumexp(forward[-1][:, :, None] + step, 1) + scores[:, t]
            forward.append(torch.where(mask[:, t, None], s, forward[-1]))
        backward = [self.end.expand(len(scores), -1)]
        for t in range(scores.shape[1] - 1, 0, -1):
            s = torch.logsumexp(step + (scores[:, t] + backward[-1])[:, None], 2)
            backward.append(torch.where(mask[:, t, None], s, backward[-1]))
        whole = torch.logsumexp(forward[-1] + self.end, 1)
        return (torch.stack(forward, 1) + torch.stack(backward[::-1], 1) - whole[:, None, None]).exp()

    def spans(self, scores, mask, least=None):
        """(label, first, end) of each frame's arguments: of the best sequence of labels, or, with least, see likely."""
        lengths = mask.sum(1).tolist()
        if least is None:
            return [spans([self.names[k] for k in y[:n].tolist()]) for y, n in zip(self.decode(scores, mask), lengths)]
        return [self.likely(p[:n], least) for p, n in zip(self.posterior(scores, mask), lengths)]

    def likely(self, p, least):
        """Spans of the tokens that are part of some argument with probability of at least `least`, p [n, labels] being the posterior: one
        begins where beginning is likelier than going on, and has the label of the highest sum. Where annotators differ on an argument's
        kind, each kind alone is less likely than no argument, and the best sequence has too few."""
        out, opened = [], False
        inside = torch.tensor([x != "O" for x in self.names])
        begins = torch.tensor([x[0] == "B" for x in self.names])
        for t, (some, begin) in enumerate(zip(p[:, inside].sum(1).tolist(), p[:, begins].sum(1).tolist())):
            if some >= least and (not opened or begin > 0.5 * some):
                out.append([t, t + 1])
            elif some >= least:
                out[-1][1] = t + 1
            opened = some >= least
        kinds = list(dict.fromkeys(x[2:] for x in self.names if x != "O"))
        of = torch.tensor([[float(x[2:] == k and x != "O") for k in kinds] for x in self.names])
        return [(kinds[int((p[i:j].sum(0) @ of).argmax())], i, j) for i, j in out]


class Happened(nn.Module):
    """-3 … 3: whether what a predicate tells has happened."""

    def __init__(self, drop=0.2):
        super().__init__()
        self.hidden, self.out, self.drop = nn.Linear(HIDDEN, HAPPENED), nn.Linear(HAPPENED, 1), Dropout(drop)

    def forward(self, x):
        return self.out(self.drop(F.relu(self.hidden(self.drop(x)))))[:, 0]


class Heads(nn.Module):
    """All of them. vocabulary: as documents.vocabulary gives it."""

    def __init__(self, vocabulary, drop=0.25):
        super().__init__()
        self.upos, self.xpos = nn.Linear(HIDDEN, len(vocabulary["upos"])), nn.Linear(HIDDEN, len(vocabulary["xpos"]))
        self.tree = Tree(len(vocabulary["tree"]), drop)
        self.predicate = nn.Linear(HIDDEN, 3)
        self.roles = nn.ModuleDict({k: Roles(v, drop) for k, v in vocabulary["roles"].items()})
        self.happened, self.drop = Happened(), Dropout(drop)


def spans(labels):
    """(label, first, end) of a list of BIO labels."""
    out, i = [], 0
    while i < len(labels):
        j = i + 1
        if labels[i] != "O":
            while j < len(labels) and labels[j] == "I" + labels[i][1:]:
                j += 1
            out.append((labels[i][2:], i, j))
        i = j
    return out


def tree_of(arcs):
    """Heads of one sentence, scores [tokens, 1 + tokens] with the root first: a maximum spanning tree with one root (Chu-Liu/Edmonds). Returns heads, 0 the root."""
    n = len(arcs)
    s = torch.full((n + 1, n + 1), -1e9, dtype=torch.float64)
    s[1:, :] = arcs.double()
    s.fill_diagonal_(-1e9)
    heads = _edmonds(s)
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) != 1:
        best = None
        for r in roots:
            t = s.clone()
            t[1:, 0] = -1e9
            t[r, 0] = s[r, 0]
            h = _edmonds(t)
            v = sum(float(t[i, h[i]]) for i in range(1, n + 1))
            if best is None or v > best[0]:
                best = v, h
        heads = best[1]
    return heads[1:]


def _edmonds(s):
    """Maximum spanning arborescence rooted at 0; s[dependent, head]."""
    n = len(s)
    heads = s.argmax(1).tolist()
    heads[0] = -1
    seen = [0] * n
    for start in range(1, n):
        path, i = [], start
        while i > 0 and not seen[i]:
            seen[i] = start
            path.append(i)
            i = heads[i]
        if i > 0 and seen[i] == start and i in path:
            cycle = path[path.index(i):]
            break
    else:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    at = {v: k for k, v in enumerate(rest)}
    m = len(rest)
    t = torch.full((m + 1, m + 1), -1e9, dtype=s.dtype)
    t[:m, :m] = s[rest][:, rest]
    weight = sum(float(s[c, heads[c]]) for c in cycle)
    enter, leave = {}, {}
    for v in rest:
        if v:
            k = max(cycle, key=lambda c: float(s[v, c]))
            t[at[v], m], leave[v] = s[v, k], k
        k = max(cycle, key=lambda c: float(s[c, v] - s[c, heads[c]]))
        t[m, at[v]], enter[v] = s[k, v] - s[k, heads[k]] + weight, k
    sub = _edmonds(t)
    out = heads[:]
    for v in rest:
        if v:
            out[v] = leave[v] if sub[at[v]] == m else rest[sub[at[v]]]
    u = rest[sub[m]]
    out[enter[u]] = u
    return out
