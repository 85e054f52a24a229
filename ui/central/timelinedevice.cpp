// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/timelinedevice.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimelineDevice)
};

constexpr qsizetype MaximumOthers = 12; // requests of the device beside the shown one

const Device *deviceOf(const Analysis &analysis, const QString &enrollmentId)
{
    for (const Device &device : analysis.devices) {
        if (std::ranges::contains(device.enrollments, enrollmentId, &Enrollment::id)) {
            return &device;
        }
    }
    return nullptr;
}

QString nameOf(const Enrollment &enrollment)
{
    const QString kind = enrollmentKindDisplayName(enrollment.kind);
    return enrollment.alias.isEmpty()
               ? kind
               : Tr::tr("%1: %2", "kind and name of a request").arg(kind, enrollment.alias);
}

bool isDated(TimeCertainty certainty)
{
    return certainty > TimeCertainty::DateMissing;
}

TimelineLane headerOf(const QString &foldId, const QString &title, Outcome outcome, bool isFolded)
{
    TimelineLane lane;
    lane.kind = LaneKind::Header;
    lane.title = title;
    lane.toolTip = isFolded ? Tr::tr("%1. Click to unfold.").arg(title)
                            : Tr::tr("%1. Click to fold.").arg(title);
    lane.foldId = foldId;
    lane.isFolded = isFolded;
    lane.outcome = outcome;
    return lane;
}

// The whole of a request as one span; nothing when its time has no place on the axis.
void addSummary(const Enrollment &enrollment, bool isAxisDated, TimelineLane &lane,
                bool isNamed = false)
{
    const bool isPlaced = !enrollment.startedAt.isNull() && !enrollment.endedAt.isNull() &&
                          isDated(enrollment.startedAt.certainty) == isAxisDated &&
                          isDated(enrollment.endedAt.certainty) == isAxisDated;
    if (!isPlaced || enrollment.observations.isEmpty()) {
        return;
    }
    const Verdict &verdict = enrollment.verdict;
    TimelineItem item;
    item.label = outcomeDisplayName(verdict.outcome);
    if (isNamed) {
        item.label =
            Tr::tr("%1: %2", "a request and its outcome").arg(nameOf(enrollment), item.label);
    }
    item.detail = verdict.title;
    item.outcome = verdict.outcome;
    item.instant = enrollment.startedAt;
    item.begin = enrollment.startedAt.sinceEpoch;
    item.end = std::max(item.begin, enrollment.endedAt.sinceEpoch);
    item.evidence = verdict.evidence.isEmpty() ? enrollment.observations.first().event.evidence
                                               : verdict.evidence.first();
    item.enrollment = enrollment.id;
    lane.items.append(item);
}

// The lanes of another request, after its header.
void addOther(const Case &aCase, const Enrollment &other, bool isFolded, TimelineContent &content)
{
    const bool isAxisDated = isDated(content.certainty);
    TimelineLane header = headerOf(other.id, nameOf(other), other.verdict.outcome, isFolded);
    if (isFolded) {
        header.note = Tr::tr("no event of it on this clock");
        addSummary(other, isAxisDated, header);
        content.lanes.append(header);
        return;
    }
    content.lanes.append(header);
    const TimelineContent own = timelineContent(aCase, other.id);
    for (TimelineLane lane : own.lanes) {
        const bool isTrack = lane.kind == LaneKind::Events && !lane.stage;
        if (isTrack || isDated(own.certainty) != isAxisDated) {
            continue; // the device's tracks are shown once
        }
        lane.isOther = true;
        lane.isFailing = false; // the callout is the shown request's
        for (TimelineItem &item : lane.items) {
            item.enrollment = other.id;
        }
        content.lanes.append(lane);
    }
}

TimelineContent foldedDevice(const Device &device, TimelineLane header, TimelineContent content)
{
    for (const Enrollment &enrollment : device.enrollments) {
        if (header.items.size() < MaximumOthers) {
            addSummary(enrollment, isDated(content.certainty), header, true);
        }
    }
    packTimelineRows(header);
    header.note = Tr::tr("no event of it on this clock");
    content.lanes = {header};
    content.callout.clear(); // its lane is folded away
    return content;
}
} // namespace

TimelineContent deviceTimeline(const Case &aCase, const QString &enrollmentId,
                               const QSet<QString> &changed)
{
    TimelineContent content = timelineContent(aCase, enrollmentId);
    const Device *device = deviceOf(aCase.analysis, enrollmentId);
    const Enrollment *shown = findEnrollment(aCase.analysis, enrollmentId);
    if (!device || !shown) {
        return content;
    }
    const bool isDeviceFolded = changed.contains(device->id);
    const TimelineLane header =
        headerOf(device->id,
                 Tr::tr("%1 (%2)", "device and its platform")
                     .arg(device->name, platformDisplayName(device->platform)),
                 shown->verdict.outcome, isDeviceFolded);
    if (isDeviceFolded) {
        return foldedDevice(*device, header, content);
    }
    QList<const Enrollment *> others;
    for (const Enrollment &other : device->enrollments) {
        if (other.kind != EnrollmentKind::Root && other.id != enrollmentId) {
            others.append(&other);
        }
    }
    const QList<TimelineLane> own = std::exchange(content.lanes, {header});
    const bool isShownFolded = !others.isEmpty() && changed.contains(shown->id);
    bool isHeaded = others.isEmpty(); // the only request needs no header of its own
    for (const TimelineLane &lane : own) {
        const bool isTrack = lane.kind == LaneKind::Events && !lane.stage;
        if (!isTrack && !isHeaded) {
            isHeaded = true;
            content.lanes.append(
                headerOf(shown->id, nameOf(*shown), shown->verdict.outcome, isShownFolded));
            if (isShownFolded) {
                addSummary(*shown, isDated(content.certainty), content.lanes.last());
            }
        }
        if (isTrack || !isShownFolded) {
            content.lanes.append(lane);
        }
    }
    for (const Enrollment *other : others.first(std::min(others.size(), MaximumOthers))) {
        addOther(aCase, *other, !changed.contains(other->id), content);
    }
    if (others.size() > MaximumOthers) {
        TimelineLane rest;
        rest.kind = LaneKind::Header;
        rest.title = Tr::tr("%n more", "requests of the device",
                            static_cast<int>(others.size() - MaximumOthers));
        rest.note = Tr::tr("choose a request in the list of devices to see it");
        content.lanes.append(rest);
    }
    return content;
}

} // namespace Scep
