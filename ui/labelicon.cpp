// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/labelicon.h"

#include "ui/statuscolors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Scep {

namespace {
constexpr double LeastContrast = 3.0; // WCAG 2, graphics

/// A hue angle, from 0 to 1; nothing for no colour.
std::optional<float> hueOf(AnnotationLabel label)
{
    switch (label) {
    case AnnotationLabel::None:
        return std::nullopt;
    case AnnotationLabel::Red:
        return 0.0F;
    case AnnotationLabel::Orange:
        return 0.075F;
    case AnnotationLabel::Yellow:
        return 0.14F;
    case AnnotationLabel::Green:
        return 0.36F;
    case AnnotationLabel::Blue:
        return 0.59F;
    case AnnotationLabel::Purple:
        return 0.78F;
    }
    return std::nullopt;
}

/// A sheet with a folded corner, drawn in the palette's colours of the moment.
class LabelIconEngine : public QIconEngine
{
public:
    explicit LabelIconEngine(AnnotationLabel label)
        : m_label(label)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const double side = std::min(rect.width(), rect.height());
        QRectF sheet(0, 0, side * 0.72, side * 0.84);
        sheet.moveCenter(QRectF(rect).center());
        const double fold = side * 0.28;
        QPainterPath path(sheet.topLeft());
        path.lineTo(sheet.right() - fold, sheet.top());
        path.lineTo(sheet.right(), sheet.top() + fold);
        path.lineTo(sheet.bottomRight());
        path.lineTo(sheet.bottomLeft());
        path.closeSubpath();
        const QColor color = labelColor(m_label, palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            QPen(mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : color,
                 std::max(1.0, side / 14)));
        painter->setBrush(m_label == AnnotationLabel::None ? QBrush(Qt::NoBrush) : QBrush(color));
        painter->drawPath(path);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return image;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LabelIconEngine(*this); }
    bool isNull() override { return false; }

private:
    AnnotationLabel m_label;
};
} // namespace

QColor labelColor(AnnotationLabel label, const QPalette &palette)
{
    const auto hue = hueOf(label);
    if (!hue) {
        return mutedTextColor(palette);
    }
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    constexpr int Steps = 20;
    const QColor pure = QColor::fromHslF(*hue, 0.75F, 0.5F);
    QColor color = pure;
    for (int step = 1; step <= Steps && contrastRatio(color, base) < LeastContrast; ++step) {
        color = mixedColors(pure, text, double(step) / Steps);
    }
    return color;
}

QIcon labelIcon(AnnotationLabel label)
{
    return QIcon(new LabelIconEngine(label));
}

} // namespace Scep
