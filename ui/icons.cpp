// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include "ui/statuscolors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace Scep {

namespace {
constexpr QByteArrayView InkPlaceholder = "#000000"; // what every bundled drawing is inked with

/// Paints a bundled one-colour drawing in the palette's colours of the moment.
class SymbolicIconEngine : public QIconEngine
{
public:
    SymbolicIconEngine(QString path, std::optional<Tone> tone, bool hasGround)
        : m_path(std::move(path))
        , m_tone(tone)
        , m_hasGround(hasGround)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const QPixmap image = scaledPixmap(square.size(), mode, state, ratio);
        painter->drawPixmap(square, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // The size is in device-independent pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        Q_UNUSED(state)
        const QSize pixels = size * scale;
        const QColor ink = inkColor(mode);
        const QColor ground = m_hasGround ? groundColor() : QColor(Qt::transparent);
        const QString key = QStringLiteral("scep-icon:%1:%2x%3:%4:%5")
                                .arg(m_path)
                                .arg(pixels.width())
                                .arg(pixels.height())
                                .arg(ink.name(), ground.name(QColor::HexArgb));
        QPixmap image;
        if (!QPixmapCache::find(key, &image)) {
            image = drawn(pixels, ink, ground);
            QPixmapCache::insert(key, image);
        }
        image.setDevicePixelRatio(scale);
        return image;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("scep-symbolic"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor inkColor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        }
        if (m_tone && (m_hasGround || mode != QIcon::Selected)) {
            return statusColors(*m_tone, palette).text;
        }
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText
                                                     : QPalette::WindowText);
    }

    [[nodiscard]] QColor groundColor() const
    {
        const StatusColors colors = statusColors(*m_tone, QGuiApplication::palette());
        return colors.background;
    }

    [[nodiscard]] QPixmap drawn(const QSize &size, const QColor &ink, const QColor &ground) const
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(QRectF(QPointF(), QSizeF(size)));
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer(file.readAll().replace(InkPlaceholder, ink.name().toLatin1()))
                .render(&painter, QRectF(QPointF(), QSizeF(size)));
        }
        return image;
    }

    QString m_path;
    std::optional<Tone> m_tone;
    bool m_hasGround;
};

QIcon badge(const char *shape, Tone tone, bool hasGround = true)
{
    return QIcon(new SymbolicIconEngine(
        QStringLiteral(":/icons/status-%1.svg").arg(QLatin1StringView(shape)), tone, hasGround));
}
} // namespace

QIcon outcomeIcon(Outcome outcome)
{
    const Tone tone = toneOf(outcome);
    switch (outcome) {
    case Outcome::NotObserved:
        return badge("dash", tone);
    case Outcome::Implied:
        return badge("implied", tone, false);
    case Outcome::InProgress:
        return badge("dots", tone);
    case Outcome::Succeeded:
        return badge("check", tone);
    case Outcome::Warning:
        return badge("exclamation", tone);
    case Outcome::Failed:
        return badge("cross", tone);
    case Outcome::Stalled:
        return badge("hourglass", tone);
    case Outcome::Unknown:
        return badge("question", tone);
    }
    return {};
}

QIcon checkOutcomeIcon(CheckOutcome outcome)
{
    const Tone tone = toneOf(outcome);
    switch (outcome) {
    case CheckOutcome::Passed:
        return badge("check", tone);
    case CheckOutcome::Warning:
        return badge("exclamation", tone);
    case CheckOutcome::Failed:
        return badge("cross", tone);
    case CheckOutcome::NotApplicable:
        return badge("dash", tone);
    }
    return {};
}

QIcon levelIcon(Level level)
{
    const Tone tone = toneOf(level);
    switch (level) {
    case Level::Informational:
    case Level::Low:
        return badge("info", tone);
    case Level::Medium:
        return badge("exclamation", tone);
    case Level::High:
    case Level::Critical:
        return badge("cross", tone);
    }
    return {};
}

QIcon actionIcon(const QString &name)
{
    const QString bundled = QStringLiteral(":/icons/%1.svg").arg(name);
    const QIcon fallback = QFile::exists(bundled)
                               ? QIcon(new SymbolicIconEngine(bundled, std::nullopt, false))
                               : QIcon();
    return QIcon::fromTheme(name, fallback);
}

} // namespace Scep
