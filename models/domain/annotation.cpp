// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/annotation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Annotation)
};

constexpr std::array targetKindIds{
    std::pair{AnnotationTargetKind::Case, "case"},
    std::pair{AnnotationTargetKind::Device, "device"},
    std::pair{AnnotationTargetKind::Enrollment, "enrollment"},
    std::pair{AnnotationTargetKind::Finding, "finding"},
    std::pair{AnnotationTargetKind::Span, "span"},
    std::pair{AnnotationTargetKind::Lines, "lines"},
    std::pair{AnnotationTargetKind::Certificate, "certificate"},
    std::pair{AnnotationTargetKind::CertificateField, "certificateField"},
};

constexpr std::array labelIds{
    std::pair{AnnotationLabel::None, "none"},     std::pair{AnnotationLabel::Red, "red"},
    std::pair{AnnotationLabel::Orange, "orange"}, std::pair{AnnotationLabel::Yellow, "yellow"},
    std::pair{AnnotationLabel::Green, "green"},   std::pair{AnnotationLabel::Blue, "blue"},
    std::pair{AnnotationLabel::Purple, "purple"},
};

template<typename Pairs, typename Value>
QString idOf(const Pairs &pairs, Value value)
{
    const auto found = std::ranges::find(pairs, value, &Pairs::value_type::first);
    return found == pairs.end() ? QString() : QString::fromLatin1(found->second);
}

template<typename Pairs>
auto valueOf(const Pairs &pairs, QStringView id)
    -> std::optional<typename Pairs::value_type::first_type>
{
    const auto found = std::ranges::find_if(
        pairs, [id](const auto &pair) { return id == QLatin1StringView(pair.second); });
    if (found == pairs.end())
        return std::nullopt;
    return found->first;
}

} // namespace

QString annotationTargetKindId(AnnotationTargetKind kind)
{
    return idOf(targetKindIds, kind);
}

std::optional<AnnotationTargetKind> annotationTargetKindFromId(QStringView id)
{
    return valueOf(targetKindIds, id);
}

QString annotationLabelId(AnnotationLabel label)
{
    return idOf(labelIds, label);
}

std::optional<AnnotationLabel> annotationLabelFromId(QStringView id)
{
    return valueOf(labelIds, id);
}

QString annotationLabelDisplayName(AnnotationLabel label)
{
    switch (label) {
    case AnnotationLabel::None:
        return Tr::tr("No colour");
    case AnnotationLabel::Red:
        return Tr::tr("Red");
    case AnnotationLabel::Orange:
        return Tr::tr("Orange");
    case AnnotationLabel::Yellow:
        return Tr::tr("Yellow");
    case AnnotationLabel::Green:
        return Tr::tr("Green");
    case AnnotationLabel::Blue:
        return Tr::tr("Blue");
    case AnnotationLabel::Purple:
        return Tr::tr("Purple");
    }
    return {};
}

} // namespace Scep
