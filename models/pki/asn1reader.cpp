// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1reader.h"

#include <algorithm>
#include <limits>

namespace Scep {

namespace {
/// No end is announced: the parent is the file itself or an indefinite length without its end.
constexpr qint64 UnknownEnd = std::numeric_limits<qint64>::max();
/// Longer lengths cannot be of a file.
constexpr qint64 LargestLength = qint64(1) << 48;
constexpr qint64 CutEnd = -1;

quint8 byteAt(QByteArrayView bytes, qint64 offset)
{
    return static_cast<quint8>(bytes[offset]);
}

bool isEndOfContents(const Asn1Element &element)
{
    return element.tagClass == Asn1Class::Universal && element.tag == 0;
}
} // namespace

Asn1Reader Asn1Document::reader()
{
    return Asn1Reader(this, 0, UnknownEnd, 0);
}

Asn1Reader Asn1Document::children(const Asn1Element &parent, int depth)
{
    qint64 announcedEnd = UnknownEnd;
    if (parent.announcedLength) {
        announcedEnd = parent.contentOffset + *parent.announcedLength;
    } else {
        announcedEnd = parent.isComplete ? parent.contentEnd : parent.end;
    }
    if (!parent.isConstructed) {
        announcedEnd = parent.contentOffset;
    }
    return Asn1Reader(this, parent.contentOffset, announcedEnd, depth);
}

QByteArrayView Asn1Document::content(const Asn1Element &element) const
{
    return m_bytes.sliced(element.contentOffset, element.contentSize());
}

QByteArrayView Asn1Document::whole(const Asn1Element &element) const
{
    return m_bytes.sliced(element.offset, std::min(element.end, size()) - element.offset);
}

// X.690 sections 8.1.2 and 8.1.3. Lengths longer than needed are accepted, as BER does.
Asn1Document::HeaderResult Asn1Document::readHeader(qint64 offset, qint64 limit,
                                                    Asn1Element *element) const
{
    const qint64 end = std::min(limit, size());
    const HeaderResult ranOut = limit <= size() ? HeaderResult::Malformed : HeaderResult::NeedsMore;
    qint64 position = offset;
    if (position >= end) {
        return ranOut;
    }
    const quint8 identifier = byteAt(m_bytes, position++);
    *element = {};
    element->offset = offset;
    element->tagClass = static_cast<Asn1Class>(identifier >> 6);
    element->isConstructed = (identifier & 0x20) != 0;
    element->tag = identifier & 0x1F;
    if (element->tag == 0x1F) {
        element->tag = 0;
        quint8 octet = 0x80;
        for (int count = 0; (octet & 0x80) != 0; ++count) {
            if (count == 4) {
                return HeaderResult::Malformed;
            }
            if (position >= end) {
                return ranOut;
            }
            octet = byteAt(m_bytes, position++);
            element->tag = (element->tag << 7) | (octet & 0x7F);
        }
    }
    if (position >= end) {
        return ranOut;
    }
    const quint8 first = byteAt(m_bytes, position++);
    if (first == 0x80) {
        element->contentOffset = position;
        return element->isConstructed ? HeaderResult::Ok : HeaderResult::Malformed;
    }
    qint64 length = first;
    if (first > 0x80) {
        length = 0;
        for (int count = first & 0x7F; count > 0; --count) {
            if (position >= end) {
                return ranOut;
            }
            length = (length << 8) | byteAt(m_bytes, position++);
            if (length > LargestLength) {
                return HeaderResult::Malformed;
            }
        }
    }
    element->contentOffset = position;
    element->announcedLength = length;
    element->end = position + length;
    return element->end > limit ? HeaderResult::Malformed : HeaderResult::Ok;
}

std::optional<qint64> Asn1Document::findContentEnd(const Asn1Element &element, qint64 limit)
{
    const auto known = m_contentEnds.constFind(element.contentOffset);
    if (known != m_contentEnds.cend()) {
        return *known == CutEnd ? std::nullopt : std::optional(*known);
    }
    QList<qint64> open;
    const std::optional<qint64> found = scanContentEnd(element, limit, &open);
    for (const qint64 contentOffset : std::as_const(open)) {
        m_contentEnds.insert(contentOffset, CutEnd);
    }
    return found;
}

std::optional<qint64> Asn1Document::scanContentEnd(const Asn1Element &element, qint64 limit,
                                                   QList<qint64> *open)
{
    open->append(element.contentOffset);
    qint64 position = element.contentOffset;
    while (true) {
        Asn1Element child;
        const HeaderResult result = readHeader(position, limit, &child);
        if (result != HeaderResult::Ok) {
            const bool cut = result == HeaderResult::NeedsMore;
            report(cut ? Asn1Problem::Kind::Cut : Asn1Problem::Kind::Malformed,
                   cut ? size() : position);
            return std::nullopt;
        }
        if (!takeElement(position)) {
            return std::nullopt;
        }
        if (isEndOfContents(child)) {
            m_contentEnds.insert(open->takeLast(), position);
            if (open->isEmpty()) {
                return position;
            }
            position = child.contentOffset;
        } else if (child.announcedLength) {
            position = child.end;
        } else if (open->size() > Limits::Asn1Depth) {
            report(Asn1Problem::Kind::LimitReached, position);
            return std::nullopt;
        } else {
            open->append(child.contentOffset);
            position = child.contentOffset;
        }
    }
}

bool Asn1Document::takeElement(qint64 offset)
{
    if (m_elementsLeft == 0) {
        report(Asn1Problem::Kind::LimitReached, offset);
        return false;
    }
    --m_elementsLeft;
    return true;
}

void Asn1Document::report(Asn1Problem::Kind kind, qint64 offset)
{
    if (!m_problem) {
        m_problem = Asn1Problem{.kind = kind, .offset = offset};
    }
}

std::optional<Asn1Element> Asn1Reader::next()
{
    if (atEnd()) {
        return std::nullopt;
    }
    if (m_depth > Limits::Asn1Depth) {
        return stopAt(Asn1Problem::Kind::LimitReached, m_position);
    }
    Asn1Element element;
    const auto result = m_document->readHeader(m_position, m_announcedEnd, &element);
    if (result == Asn1Document::HeaderResult::NeedsMore) {
        return stopAt(Asn1Problem::Kind::Cut, m_document->size());
    }
    if (result == Asn1Document::HeaderResult::Malformed || isEndOfContents(element)) {
        return stopAt(Asn1Problem::Kind::Malformed, m_position);
    }
    if (!m_document->takeElement(m_position)) {
        return stopAt(Asn1Problem::Kind::LimitReached, m_position);
    }
    if (element.announcedLength) {
        element.isComplete = element.end <= m_document->size();
        element.contentEnd = std::min(element.end, m_document->size());
        if (!element.isComplete) {
            m_document->report(Asn1Problem::Kind::Cut, m_document->size());
        }
    } else {
        const std::optional<qint64> end = m_document->findContentEnd(element, m_announcedEnd);
        element.isComplete = end.has_value();
        element.contentEnd = end.value_or(std::min(m_announcedEnd, m_document->size()));
        element.end = end ? *end + 2 : m_announcedEnd;
    }
    m_position = element.end;
    return element;
}

std::nullopt_t Asn1Reader::stopAt(Asn1Problem::Kind kind, qint64 offset)
{
    m_stop = Asn1Problem{.kind = kind, .offset = offset};
    m_document->report(kind, offset);
    return std::nullopt;
}

Asn1Reader Asn1Reader::children(const Asn1Element &parent) const
{
    return m_document->children(parent, m_depth + 1);
}

Asn1OctetString readOctetString(Asn1Document &document, const Asn1Reader &parent,
                                const Asn1Element &element, bool keepBytes)
{
    Asn1OctetString result;
    result.isComplete = element.isComplete;
    if (!element.isConstructed) {
        result.announcedLength = element.announcedLength.value_or(0);
        if (keepBytes) {
            result.bytes = document.content(element).toByteArray();
        }
        return result;
    }
    Asn1Reader chunks = parent.children(element);
    while (const std::optional<Asn1Element> chunk = chunks.next()) {
        if (!chunk->isUniversal(Asn1Tag::OctetString)) {
            result.isComplete = false;
            break;
        }
        const Asn1OctetString part = readOctetString(document, chunks, *chunk, keepBytes);
        if (!result.firstChunk) {
            result.firstChunk = ByteRange{.offset = chunk->offset, .length = part.announcedLength};
        }
        result.announcedLength += part.announcedLength;
        result.bytes += part.bytes;
        result.isComplete = result.isComplete && part.isComplete;
    }
    result.isComplete = result.isComplete && chunks.atEnd();
    return result;
}

// X.690 section 8.19; the first two arcs share one number.
QString oidText(QByteArrayView content)
{
    QString text;
    quint64 arc = 0;
    bool first = true;
    bool inArc = false;
    for (const char byte : content) {
        const auto octet = static_cast<quint8>(byte);
        if (arc > (std::numeric_limits<quint64>::max() >> 7)) {
            return {};
        }
        arc = (arc << 7) | (octet & 0x7F);
        inArc = (octet & 0x80) != 0;
        if (inArc) {
            continue;
        }
        if (first) {
            const quint64 root = std::min<quint64>(arc / 40, 2);
            text = QString::number(root) + QLatin1Char('.') + QString::number(arc - root * 40);
            first = false;
        } else {
            text += QLatin1Char('.') + QString::number(arc);
        }
        arc = 0;
    }
    return inArc ? QString() : text;
}

QString integerHex(QByteArrayView content)
{
    while (content.size() > 1 && content.front() == 0) {
        content = content.sliced(1);
    }
    return QString::fromLatin1(content.toByteArray().toHex().toUpper());
}

std::optional<int> smallInteger(QByteArrayView content)
{
    if (content.isEmpty() || content.size() > 4 || (static_cast<quint8>(content.front()) & 0x80)) {
        return std::nullopt;
    }
    int value = 0;
    for (const char byte : content) {
        value = (value << 8) | static_cast<quint8>(byte);
    }
    return value;
}

} // namespace Scep
