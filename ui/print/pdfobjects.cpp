// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pdfobjects.h"

#include <QCryptographicHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace Scep {

namespace {

/// A text as hexadecimal UTF-16 with byte order mark: every character, nothing to escape.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 0xff);
    }
    return '<' + bytes.toHex().toUpper() + '>';
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray decimal(double value)
{
    return QByteArray::number(value, 'f', 2);
}

/// The objects of a file by their numbers, each from "N 0 obj" to "endobj".
class PdfObjects
{
public:
    [[nodiscard]] bool read(const QByteArray &pdf);
    [[nodiscard]] QByteArray write() const;

    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] int info() const { return m_info; }
    /// The pages in their order.
    [[nodiscard]] QList<int> pages() const;
    /// The number of a new object, to be set later.
    [[nodiscard]] int reserve() { return ++m_last; }
    void set(int number, const QByteArray &dictionary)
    {
        m_objects.insert(number,
                         QByteArray::number(number) + " 0 obj\n<< " + dictionary + " >>\nendobj\n");
    }
    /// Takes the object out that an entry of the root refers to, and the entry.
    void removeFromRoot(const QByteArray &name);
    /// Adds entries to the dictionary of an object.
    void extend(int number, const QByteArray &entries);

private:
    [[nodiscard]] static int referenceIn(const QByteArray &dictionary, const QByteArray &name);

    QByteArray m_head;
    QMap<int, QByteArray> m_objects;
    int m_root = 0;
    int m_info = 0;
    int m_last = 0;
};

int PdfObjects::referenceIn(const QByteArray &dictionary, const QByteArray &name)
{
    const QRegularExpression expression(
        QStringLiteral("/%1 (\\d+) 0 R").arg(QString::fromLatin1(name)));
    return expression.match(QString::fromLatin1(dictionary)).captured(1).toInt();
}

bool PdfObjects::read(const QByteArray &pdf)
{
    constexpr qsizetype EntryBytes = 20;
    const qsizetype startMark = pdf.lastIndexOf("startxref");
    const qsizetype table =
        startMark < 0 ? -1 : pdf.sliced(startMark + 9).trimmed().split('\n').value(0).toLongLong();
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (table <= 0 || trailer < table || !pdf.sliced(table).startsWith("xref\n0 ")) {
        return false;
    }
    const qsizetype countEnd = pdf.indexOf('\n', table + 5);
    const int count = pdf.sliced(table + 7, countEnd - table - 7).trimmed().toInt();
    QMap<qsizetype, int> byOffset;
    for (int number = 1; number < count; ++number) {
        const qsizetype entry = countEnd + 1 + number * EntryBytes;
        if (entry + EntryBytes > trailer) {
            return false;
        }
        if (pdf[entry + 17] == 'n') {
            byOffset.insert(pdf.sliced(entry, 10).toLongLong(), number);
        }
    }
    for (auto object = byOffset.cbegin(); object != byOffset.cend(); ++object) {
        const auto next = std::next(object);
        const qsizetype end = next == byOffset.cend() ? table : next.key();
        if (object.key() <= 0 || end <= object.key() || end > pdf.size()) {
            return false;
        }
        m_objects.insert(object.value(), pdf.sliced(object.key(), end - object.key()));
    }
    if (byOffset.isEmpty()) {
        return false;
    }
    m_head = pdf.first(byOffset.firstKey());
    m_last = count - 1;
    const QByteArray dictionary = pdf.sliced(trailer, startMark - trailer);
    m_root = referenceIn(dictionary, "Root");
    m_info = referenceIn(dictionary, "Info");
    return m_objects.contains(m_root) && m_objects.contains(m_info);
}

QList<int> PdfObjects::pages() const
{
    const QByteArray tree = m_objects.value(referenceIn(m_objects.value(m_root), "Pages"));
    const qsizetype begin = tree.indexOf("/Kids");
    const qsizetype end = tree.indexOf(']', begin);
    QList<int> numbers;
    if (begin < 0 || end < begin) {
        return numbers;
    }
    static const QRegularExpression kid(QStringLiteral("(\\d+) 0 R"));
    const QString kids = QString::fromLatin1(tree.sliced(begin, end - begin));
    for (auto match = kid.globalMatch(kids); match.hasNext();) {
        numbers.append(match.next().captured(1).toInt());
    }
    return numbers;
}

void PdfObjects::extend(int number, const QByteArray &entries)
{
    QByteArray &object = m_objects[number];
    object.insert(object.lastIndexOf(">>"), entries + '\n');
}

void PdfObjects::removeFromRoot(const QByteArray &name)
{
    const int number = referenceIn(m_objects.value(m_root), name);
    m_objects.remove(number);
    m_objects[m_root].replace(QByteArray('/' + name + ' ' + reference(number)), QByteArray());
}

QByteArray PdfObjects::write() const
{
    QByteArray pdf = m_head;
    QByteArray table = "0000000000 65535 f \n";
    for (int number = 1; number <= m_last; ++number) {
        if (!m_objects.contains(number)) {
            table += "0000000000 00000 f \n";
            continue;
        }
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += m_objects.value(number);
    }
    const QByteArray id =
        QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).first(16).toHex();
    const QByteArray size = QByteArray::number(m_last + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    pdf += "xref\n0 " + size + '\n' + table + "trailer\n<< /Size " + size + " /Root " +
           reference(m_root) + " /Info " + reference(m_info) + " /ID [ <" + id + "> <" + id +
           "> ] >>\nstartxref\n" + start + "\n%%EOF\n";
    return pdf;
}

/// Makes the outline's objects (ISO 32000-1 section 12.3.3).
class OutlineMaker
{
public:
    OutlineMaker(PdfObjects &objects, const PdfDetails &details)
        : m_objects(objects)
        , m_details(details)
        , m_pages(objects.pages())
        , m_root(objects.reserve())
    {
        for (qsizetype i = 0; i < details.outline.size(); ++i) {
            m_numbers.append(objects.reserve());
        }
    }

    /// The number of its root.
    [[nodiscard]] int make()
    {
        if (m_numbers.isEmpty()) {
            m_objects.set(m_root, "/Type /Outlines");
            return m_root;
        }
        for (qsizetype i = 0; i < m_numbers.size(); ++i) {
            makeEntry(i);
        }
        const QList<qsizetype> top = childrenOf(-1);
        m_objects.set(m_root, "/Type /Outlines /First " + reference(m_numbers[top.first()]) +
                                  " /Last " + reference(m_numbers[top.last()]) + " /Count " +
                                  QByteArray::number(m_numbers.size()));
        return m_root;
    }

private:
    /// The nearest entry before it that is of a higher rank; -1: the root.
    [[nodiscard]] qsizetype parentOf(qsizetype index) const
    {
        qsizetype parent = index - 1;
        while (parent >= 0 && m_details.outline[parent].level >= m_details.outline[index].level) {
            --parent;
        }
        return parent;
    }

    [[nodiscard]] QList<qsizetype> childrenOf(qsizetype index) const
    {
        QList<qsizetype> children;
        for (qsizetype i = index + 1; i < m_numbers.size(); ++i) {
            if (index >= 0 && m_details.outline[i].level <= m_details.outline[index].level) {
                break;
            }
            if (parentOf(i) == index) {
                children.append(i);
            }
        }
        return children;
    }

    void makeEntry(qsizetype index)
    {
        const OutlineEntry &entry = m_details.outline[index];
        const qsizetype parent = parentOf(index);
        const QList<qsizetype> siblings = childrenOf(parent);
        const qsizetype place = siblings.indexOf(index);
        QByteArray text = "/Title " + textString(entry.title) + " /Parent " +
                          reference(parent < 0 ? m_root : m_numbers[parent]);
        if (place > 0) {
            text += " /Prev " + reference(m_numbers[siblings[place - 1]]);
        }
        if (place + 1 < siblings.size()) {
            text += " /Next " + reference(m_numbers[siblings[place + 1]]);
        }
        if (const QList<qsizetype> children = childrenOf(index); !children.isEmpty()) {
            text += " /First " + reference(m_numbers[children.first()]) + " /Last " +
                    reference(m_numbers[children.last()]) + " /Count " +
                    QByteArray::number(children.size());
        }
        if (entry.page < m_pages.size()) {
            const double top =
                m_details.heightPoints - m_details.topPoints - entry.top / m_details.pixelsPerPoint;
            text +=
                " /Dest [ " + reference(m_pages[entry.page]) + " /XYZ 0 " + decimal(top) + " 0 ]";
        }
        m_objects.set(m_numbers[index], text);
    }

    PdfObjects &m_objects;
    const PdfDetails &m_details;
    QList<int> m_pages;
    int m_root;
    QList<int> m_numbers;
};

} // namespace

std::optional<QByteArray> withDetails(const QByteArray &pdf, const PdfDetails &details)
{
    PdfObjects objects;
    if (!objects.read(pdf) || objects.pages().isEmpty()) {
        return std::nullopt;
    }
    QByteArray info = "/Title " + textString(details.title) + " /Producer " +
                      textString(details.producer) + " /Creator " + textString(details.producer);
    if (!details.author.isEmpty()) {
        info += " /Author " + textString(details.author);
    }
    if (!details.madeAt.isEmpty()) {
        info += " /CreationDate (" + details.madeAt.toLatin1() + ')';
    }
    objects.set(objects.info(), info);
    objects.removeFromRoot("Metadata"); // says when and in which run it was made
    const int outline = OutlineMaker(objects, details).make();
    objects.extend(objects.root(), "/Outlines " + reference(outline) +
                                       " /PageMode /UseOutlines /Lang " +
                                       textString(details.language) +
                                       " /ViewerPreferences << /DisplayDocTitle true >>");
    return objects.write();
}

} // namespace Scep
