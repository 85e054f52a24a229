// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/prettytext.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace Scep {

namespace {
/// A part of the line, made pretty, and how much of the line it took.
struct Taken
{
    PrettyText pretty;
    qsizetype length = 0;
};

void beginRow(QString &text, int depth)
{
    if (!text.isEmpty()) {
        text += QLatin1Char('\n');
    }
    text += QString(2 * std::clamp(depth, 0, PrettyDepth), QLatin1Char(' '));
}

QString startTag(const QXmlStreamReader &reader)
{
    QString tag = QLatin1Char('<') + reader.qualifiedName();
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        tag += QLatin1Char(' ') + attribute.qualifiedName() + QLatin1StringView("=\"") +
               attribute.value().toString().toHtmlEscaped() + QLatin1Char('"');
    }
    return tag + QLatin1Char('>');
}

/// XML from the beginning of the text on; nothing where none begins or it is a lone tag.
std::optional<Taken> takeXml(QStringView text)
{
    QXmlStreamReader reader(text.toString());
    // A cut piece does not declare its prefixes.
    reader.setNamespaceProcessing(false);
    Taken taken;
    QString &out = taken.pretty.text;
    int depth = 0;
    int elements = 0;
    bool isLeaf = false; // nothing stood in the element yet but text
    bool isWhole = false;
    qsizetype done = 0; // characters that whole tokens took
    while (!isWhole && out.size() < PrettyCharacters) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument) {
            break;
        }
        if (token == QXmlStreamReader::StartElement) {
            beginRow(out, depth++);
            out += startTag(reader);
            ++elements;
            isLeaf = true;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (!isLeaf) {
                beginRow(out, depth);
            }
            out += QLatin1StringView("</") + reader.qualifiedName() + QLatin1Char('>');
            isLeaf = false;
            isWhole = depth == 0;
        } else if (token == QXmlStreamReader::Characters && !reader.isWhitespace()) {
            if (!isLeaf) {
                beginRow(out, depth);
            }
            out += reader.text().trimmed().toString().toHtmlEscaped();
        } else if (token == QXmlStreamReader::Comment) {
            beginRow(out, depth);
            out += QLatin1StringView("<!--") + reader.text() + QLatin1StringView("-->");
            isLeaf = false;
        }
        done = std::clamp<qsizetype>(reader.characterOffset(), 0, text.size());
    }
    if (reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
        // What the line breaks off in the middle of.
        const QStringView rest = text.sliced(done).trimmed();
        if (rest.startsWith(u'<')) {
            beginRow(out, depth);
        }
        out += rest.first(std::min(rest.size(), PrettyCharacters));
        done = text.size();
    }
    if (elements == 0 || (elements == 1 && !isWhole)) {
        return std::nullopt;
    }
    taken.pretty.isCut = !isWhole;
    taken.length = std::max<qsizetype>(done, 1);
    return taken;
}

/// Whether a character may stand in JSON outside of its strings: numbers, true, false, null.
bool isJsonWord(QChar character)
{
    return QStringView(u"+-.0123456789eEaflnrstu").contains(character);
}

/// The end of the string that begins with a quotation mark; the text's end where it is cut.
qsizetype endOfString(QStringView text, qsizetype begin)
{
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (text[at] == u'"') {
            return at + 1;
        }
    }
    return text.size();
}

bool isSpace(QStringView text, qsizetype at)
{
    return at < text.size() && text[at].isSpace();
}

/// Writes JSON that begins with a bracket, member by member: a parser of whole documents would
/// refuse a cut one and forget the order of members.
class JsonRows
{
public:
    explicit JsonRows(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Taken> take()
    {
        while (m_at < m_text.size() && m_out.size() < PrettyCharacters) {
            if (!takeNext()) {
                return std::nullopt;
            }
            if (m_depth == 0) {
                break;
            }
        }
        if (m_members == 0) {
            return std::nullopt;
        }
        return Taken{
            .pretty = {.kind = PrettyText::Kind::Json, .text = m_out, .isCut = m_depth > 0},
            .length = std::min(m_at, m_text.size())};
    }

private:
    /// False where it is no JSON.
    bool takeNext()
    {
        const QChar next = m_text[m_at];
        if (next == u'{' || next == u'[') {
            m_out += next;
            ++m_depth;
            skip();
            const bool isEmpty =
                m_at < m_text.size() && (m_text[m_at] == u'}' || m_text[m_at] == u']');
            if (!isEmpty) {
                beginRow(m_out, m_depth);
            }
            m_isEmpty = isEmpty;
            return true;
        }
        if (next == u'}' || next == u']') {
            --m_depth;
            if (!m_isEmpty) {
                beginRow(m_out, m_depth);
            }
            m_isEmpty = false;
            m_out += next;
        } else if (next == u',') {
            m_out += next;
            beginRow(m_out, m_depth);
        } else if (next == u':') {
            m_out += QLatin1StringView(": ");
            ++m_members;
        } else if (next == u'"') {
            const qsizetype end = endOfString(m_text, m_at);
            m_out += m_text.sliced(m_at, end - m_at);
            m_at = end - 1;
        } else if (isJsonWord(next)) {
            m_out += next;
        } else {
            return false;
        }
        skip();
        return true;
    }

    void skip()
    {
        ++m_at;
        while (isSpace(m_text, m_at)) {
            ++m_at;
        }
    }

    QStringView m_text;
    QString m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_members = 0;
    bool m_isEmpty = false; ///< the bracket that was opened last closes at once
};

bool mayBeginXml(QStringView text)
{
    return text.size() > 2 && text[0] == u'<' && (text[1].isLetter() || text.startsWith(u"<?xml"));
}

bool mayBeginJson(QStringView text)
{
    qsizetype next = 1;
    while (isSpace(text, next)) {
        ++next;
    }
    if (next >= text.size()) {
        return false;
    }
    return text[0] == u'{' ? text[next] == u'"' : text[0] == u'[' && text[next] == u'{';
}
} // namespace

QList<PrettyText> prettyParts(QStringView line)
{
    // A part that is none costs as much as one that is: no more of them are tried than this.
    constexpr int MostTried = 64;
    QList<PrettyText> parts;
    qsizetype room = PrettyCharacters;
    int tried = 0;
    for (qsizetype at = 0; at < line.size() && parts.size() < PrettyParts && room > 0;) {
        const QStringView rest = line.sliced(at).first(std::min(line.size() - at, room));
        std::optional<Taken> taken;
        if (mayBeginXml(rest) && tried++ < MostTried) {
            taken = takeXml(rest);
        } else if (mayBeginJson(rest) && tried++ < MostTried) {
            taken = JsonRows(rest).take();
        }
        if (taken) {
            parts.append(taken->pretty);
            room -= taken->pretty.text.size();
        }
        at += taken ? taken->length : 1;
    }
    return parts;
}

} // namespace Scep
