// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/picture.h"
#include "ui/print/pagination.h"

#include <QFont>
#include <QSizeF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <memory>

class QPagedPaintDevice;
class QTextTable;

namespace Scep {

/// A heading of a document and where it ended up.
struct OutlineEntry
{
    int level = 1; ///< 1 is the title
    QString title;
    int page = 0;     ///< from 0
    double top = 0.0; ///< device pixels below the page's first line

    bool operator==(const OutlineEntry &) const = default;
};

/// A text document for paper, written from top to bottom, that knows its headings. Lengths are in
/// CSS pixels (1/96 inch) of the paper.
class OutlinedDocument : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// @p page: device pixels of a page that text may fill. The device must live as long.
    OutlinedDocument(QPagedPaintDevice *device, const QSizeF &page);
    ~OutlinedDocument() override;

    void addHeading(int level, const QString &text);
    void addText(const QString &text, const PictureColor &color = Ink::Text, bool isBold = false);
    /// Small text in a font whose letters are of one width, on a pale ground.
    void addCode(const QString &text);
    /// Numbered from 1, or with bullets.
    void addList(const QStringList &items, bool isNumbered);
    /// A box with a headline in the colour and paragraphs under it.
    void addBox(const QString &headline, const QStringList &texts, const PictureColor &color);
    /// The first row is the head where @p hasHead, and is repeated on further pages. @p shares: of
    /// the width, for each column; they sum up to 1.
    void addTable(const QList<QStringList> &rows, const QList<double> &shares, bool hasHead);
    /// Across the page; one that is higher than a page is made smaller.
    void addPicture(const Picture &picture);

    /// Lays it out as one column and distributes that over pages. To be called once, after the last
    /// addition; the others only after it.
    void finish();
    [[nodiscard]] QList<OutlineEntry> outline() const;
    [[nodiscard]] int pageCount() const;
    /// Draws one page at the painter's origin.
    void paintPage(QPainter &painter, int number) const;

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument *document, int position,
                                       const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    void startBlock(double above, double below);
    [[nodiscard]] QTextTable *insertTable(int rows, int columns, double padding,
                                          const QList<double> &shares);
    void leaveTable();
    void addLines(const QTextBlock &block);
    void addRows(QTextTable &table);
    void paintStretch(QPainter &painter, const Stretch &stretch) const;
    [[nodiscard]] QTextCharFormat charFormat(double points, const PictureColor &color,
                                             bool isBold) const;
    [[nodiscard]] double pixels(double cssPixels) const { return cssPixels * m_scale; }

    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    QSizeF m_page;
    double m_scale;
    QFont m_font;
    QList<Picture> m_pictures;
    QList<Unbreakable> m_column;
    QList<OutlineEntry> m_headings; ///< with their places in the column
    QList<Page> m_pages;
    bool m_isEmpty = true; ///< the last block has no text yet
};

} // namespace Scep
