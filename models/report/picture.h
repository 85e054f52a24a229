// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/tone.h"

#include <QList>
#include <QString>

#include <array>
#include <variant>

namespace Scep {

/// The colours of what carries no outcome.
enum class Ink { Text, Muted, Rule, Band };

/// The colour of a shape: of an outcome, or of the paper's furniture.
using PictureColor = std::variant<Ink, Tone>;

/// A point in a picture; x to the right, y downwards.
struct PicturePoint
{
    double x = 0;
    double y = 0;

    bool operator==(const PicturePoint &) const = default;
};

/// A box with rounded corners.
struct PictureBox
{
    PicturePoint at; ///< its upper left corner
    double width = 0;
    double height = 0;
    double radius = 0;
    PictureColor color = Ink::Band;
    bool isFilled = true;   ///< with the soft shade of its colour
    bool isOutlined = true; ///< with its colour
    bool isStrong = false;  ///< the outline is twice as wide

    bool operator==(const PictureBox &) const = default;
};

/// A filled circle.
struct PictureDot
{
    PicturePoint at; ///< its centre
    double radius = 0;
    PictureColor color = Ink::Text;

    bool operator==(const PictureDot &) const = default;
};

/// A straight line.
struct PictureLine
{
    PicturePoint from;
    PicturePoint to;
    PictureColor color = Ink::Rule;
    bool isDashed = false;
    bool hasArrow = false; ///< at its end; horizontal lines alone have one

    bool operator==(const PictureLine &) const = default;
};

/// A line of text.
struct PictureText
{
    enum class Anchor { Start, Middle, End };
    PicturePoint at; ///< on the base line
    QString text;
    Anchor anchor = Anchor::Start;
    PictureColor color = Ink::Text;
    double size = 12; ///< of the font
    bool isBold = false;

    bool operator==(const PictureText &) const = default;
};

using PictureShape = std::variant<PictureBox, PictureDot, PictureLine, PictureText>;

/// A drawing that any writer can draw, in units of about a CSS pixel. Later shapes cover earlier
/// ones.
struct Picture
{
    double width = 0;
    double height = 0;
    QString title;       ///< what it shows
    QString description; ///< the same in words, for those who do not see it
    QList<PictureShape> shapes;

    bool operator==(const Picture &) const = default;
};

/// The three corners of the arrow head at a line's end.
[[nodiscard]] std::array<PicturePoint, 3> arrowHead(const PictureLine &line);

/// About how wide a text is drawn; rather too wide than too narrow.
[[nodiscard]] double estimatedWidth(QStringView text, double size);

/// The text, cut with an ellipsis so that it is not wider; empty when hardly anything would be
/// left.
[[nodiscard]] QString elided(const QString &text, double size, double width);

} // namespace Scep
