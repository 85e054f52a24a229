// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/svgtext.h"

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
QString colorClass(const PictureColor &color)
{
    if (const Tone *tone = std::get_if<Tone>(&color)) {
        return u"tone-"_s + toneId(*tone);
    }
    switch (std::get<Ink>(color)) {
    case Ink::Text:
        return u"ink-text"_s;
    case Ink::Muted:
        return u"ink-muted"_s;
    case Ink::Rule:
        return u"ink-rule"_s;
    case Ink::Band:
        return u"ink-band"_s;
    }
    return {};
}

/// A tenth of a unit is enough for eyes, and no locale writes it otherwise.
QString number(double value)
{
    QString text = QString::number(value, 'f', 1);
    return text.endsWith(".0"_L1) ? text.chopped(2) : text;
}

QString anchorName(PictureText::Anchor anchor)
{
    switch (anchor) {
    case PictureText::Anchor::Start:
        return u"start"_s;
    case PictureText::Anchor::Middle:
        return u"middle"_s;
    case PictureText::Anchor::End:
        return u"end"_s;
    }
    return {};
}

/// Writes each kind of shape.
struct ShapeWriter
{
    QString operator()(const PictureBox &box) const
    {
        QString classes = u"box "_s + colorClass(box.color);
        classes += box.isFilled ? QString() : u" hollow"_s;
        classes += box.isOutlined ? QString() : u" plain"_s;
        classes += box.isStrong ? u" strong"_s : QString();
        return u"<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"%6\"/>"_s.arg(
            classes, number(box.at.x), number(box.at.y), number(box.width), number(box.height),
            number(box.radius));
    }

    QString operator()(const PictureDot &dot) const
    {
        return u"<circle class=\"dot %1\" cx=\"%2\" cy=\"%3\" r=\"%4\"/>"_s.arg(
            colorClass(dot.color), number(dot.at.x), number(dot.at.y), number(dot.radius));
    }

    QString operator()(const PictureLine &line) const
    {
        QString text = u"<line class=\"line %1%2\" x1=\"%3\" y1=\"%4\" x2=\"%5\" y2=\"%6\"/>"_s.arg(
            colorClass(line.color), line.isDashed ? u" dashed"_s : QString(), number(line.from.x),
            number(line.from.y), number(line.to.x), number(line.to.y));
        if (line.hasArrow) {
            QStringList corners;
            for (const PicturePoint &corner : arrowHead(line)) {
                corners.append(number(corner.x) + u',' + number(corner.y));
            }
            text += u"<polygon class=\"dot %1\" points=\"%2\"/>"_s.arg(colorClass(line.color),
                                                                       corners.join(u' '));
        }
        return text;
    }

    QString operator()(const PictureText &text) const
    {
        // Not with arg() for the text: it may hold "%1".
        return u"<text class=\"text %1%2\" x=\"%3\" y=\"%4\" font-size=\"%5\" text-anchor=\"%6\">"_s
                   .arg(colorClass(text.color), text.isBold ? u" bold"_s : QString(),
                        number(text.at.x), number(text.at.y), number(text.size),
                        anchorName(text.anchor)) +
               text.text.toHtmlEscaped() + u"</text>"_s;
    }
};
} // namespace

QString svgText(const Picture &picture, const QString &id)
{
    QString text = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" role=\"img\" "
                   "aria-describedby=\"%3-description\">\n"_s.arg(number(picture.width),
                                                                  number(picture.height), id);
    text += u"<title>"_s + picture.title.toHtmlEscaped() + u"</title>\n"_s;
    text += u"<desc id=\"%1-description\">"_s.arg(id) + picture.description.toHtmlEscaped() +
            u"</desc>\n"_s;
    for (const PictureShape &shape : picture.shapes) {
        text += std::visit(ShapeWriter{}, shape) + u'\n';
    }
    return text + u"</svg>"_s;
}

} // namespace Scep
