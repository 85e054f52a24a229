// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/sequencepicture.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportPictures)
};

constexpr double Width = 960;
constexpr double TimeWidth = 104;
constexpr double HeadHeight = 44;
constexpr double RowHeight = 34;
constexpr double FootHeight = 10;
constexpr double FontSize = 12;
constexpr double SmallSize = 11;
constexpr double HeadWidth = 120;
constexpr double DotRadius = 4;
constexpr double Gap = 8;

/// Columns of a transaction that never reaches the CA are two.
class Columns
{
public:
    explicit Columns(const QList<ReportStep> &steps)
    {
        for (const ReportStep &step : steps) {
            m_count = std::max({m_count, indexOf(step.from) + 1, indexOf(step.to) + 1});
        }
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double distance() const { return (Width - TimeWidth) / m_count; }
    [[nodiscard]] double x(Party party) const
    {
        return TimeWidth + distance() * (indexOf(party) + 0.5);
    }

private:
    static int indexOf(Party party) { return static_cast<int>(party); }
    int m_count = 2;
};

void paintStep(Picture &picture, const ReportStep &step, const Columns &columns, double y)
{
    const Tone tone = toneOf(step.outcome);
    const PictureColor color =
        step.outcome == Outcome::NotObserved ? PictureColor(Ink::Muted) : PictureColor(tone);
    if (!step.instant.isNull()) {
        picture.shapes.append(PictureText{.at = {8, y + 4},
                                          .text = toTimeOfDayString(step.instant),
                                          .color = Ink::Muted,
                                          .size = SmallSize});
    }
    const QString label = step.outcome == Outcome::NotObserved
                              ? step.label
                              : QString(outcomeMark(step.outcome) + u' ' + step.label);
    const double from = columns.x(step.from);
    const double to = columns.x(step.to);
    if (step.from == step.to) {
        picture.shapes.append(PictureDot{.at = {from, y}, .radius = DotRadius, .color = color});
        picture.shapes.append(
            PictureText{.at = {from + DotRadius + Gap, y + 4},
                        .text = elided(label, FontSize, Width - from - DotRadius - 2 * Gap),
                        .color = color,
                        .size = FontSize});
        return;
    }
    picture.shapes.append(
        PictureLine{.from = {from, y + 4}, .to = {to, y + 4}, .color = color, .hasArrow = true});
    picture.shapes.append(
        PictureText{.at = {(from + to) / 2, y - 3},
                    .text = elided(label, FontSize, std::abs(to - from) - 2 * Gap),
                    .anchor = PictureText::Anchor::Middle,
                    .color = color,
                    .size = FontSize});
}
} // namespace

Picture sequencePicture(const ReportEnrollment &enrollment)
{
    Picture picture{.width = Width,
                    .title = Tr::tr("SCEP transaction"),
                    .description = Tr::tr("The steps between device, NDES and CA, in the order of "
                                          "the table below.")};
    if (enrollment.steps.isEmpty()) {
        return picture;
    }
    const Columns columns(enrollment.steps);
    const double bottom =
        HeadHeight + RowHeight * static_cast<double>(enrollment.steps.size()) + FootHeight;
    picture.height = bottom;
    for (int index = 0; index < columns.count(); ++index) {
        const auto party = static_cast<Party>(index);
        const double x = columns.x(party);
        picture.shapes.append(
            PictureLine{.from = {x, HeadHeight - 12}, .to = {x, bottom}, .isDashed = true});
        picture.shapes.append(PictureBox{.at = {x - HeadWidth / 2, 4},
                                         .width = HeadWidth,
                                         .height = 26,
                                         .radius = 6,
                                         .color = Ink::Band});
        picture.shapes.append(PictureText{.at = {x, 21},
                                          .text = partyName(party),
                                          .anchor = PictureText::Anchor::Middle,
                                          .size = FontSize,
                                          .isBold = true});
    }
    double y = HeadHeight + RowHeight / 2;
    for (const ReportStep &step : enrollment.steps) {
        paintStep(picture, step, columns, y);
        y += RowHeight;
    }
    return picture;
}

} // namespace Scep
