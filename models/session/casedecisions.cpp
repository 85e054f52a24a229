// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casedecisions.h"

namespace Scep {

namespace {
void rename(EvidenceRef &line, const SourceNames &nameOf)
{
    const SourceId name = line.isNull() ? SourceId::None : nameOf(line.source);
    if (name == SourceId::None) {
        line = {};
    } else {
        line.source = name;
    }
}

void rename(KeptPlace &place, const SourceNames &nameOf)
{
    if (!place.isOfOtherCase()) {
        rename(place.line, nameOf);
    }
}

template<typename Value>
QHash<SourceId, Value> renamed(const QHash<SourceId, Value> &bySource, const SourceNames &nameOf)
{
    QHash<SourceId, Value> result;
    for (auto source = bySource.cbegin(); source != bySource.cend(); ++source) {
        if (const SourceId name = nameOf(source.key()); name != SourceId::None) {
            result.insert(name, source.value());
        }
    }
    return result;
}
} // namespace

Bookmarks withSources(const Bookmarks &bookmarks, const SourceNames &nameOf)
{
    return renamed(bookmarks, nameOf);
}

SourceDevices withSources(const SourceDevices &devices, const SourceNames &nameOf)
{
    return renamed(devices, nameOf);
}

KeptComparison withSources(KeptComparison comparison, const SourceNames &nameOf)
{
    for (KeptPlace &side : comparison.sides) {
        rename(side, nameOf);
    }
    for (KeptSyncPair &pair : comparison.pairs) {
        rename(pair.reference, nameOf);
        rename(pair.other, nameOf);
        if (!pair.reference.isOfOtherCase()) {
            rename(pair.referenceStep.evidence, nameOf);
        }
        if (!pair.other.isOfOtherCase()) {
            rename(pair.otherStep.evidence, nameOf);
        }
    }
    return comparison;
}

} // namespace Scep
