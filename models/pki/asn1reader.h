// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: a reader of BER that keeps going where the bytes end too early.

#include "models/domain/evidenceref.h"
#include "models/domain/limits.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// Classes of tags (X.690 section 8.1.2.2).
enum class Asn1Class { Universal = 0, Application = 1, ContextSpecific = 2, Private = 3 };

/// Universal tags that are asked for by number.
namespace Asn1Tag {
inline constexpr quint32 Boolean = 1;
inline constexpr quint32 Integer = 2;
inline constexpr quint32 BitString = 3;
inline constexpr quint32 OctetString = 4;
inline constexpr quint32 Null = 5;
inline constexpr quint32 ObjectIdentifier = 6;
inline constexpr quint32 Enumerated = 10;
inline constexpr quint32 Utf8String = 12;
inline constexpr quint32 Sequence = 16;
inline constexpr quint32 Set = 17;
inline constexpr quint32 NumericString = 18;
inline constexpr quint32 PrintableString = 19;
inline constexpr quint32 T61String = 20;
inline constexpr quint32 Ia5String = 22;
inline constexpr quint32 UtcTime = 23;
inline constexpr quint32 GeneralizedTime = 24;
inline constexpr quint32 VisibleString = 26;
inline constexpr quint32 BmpString = 30;
} // namespace Asn1Tag

/// One element: where it begins, where its content is, and whether all of it is there.
struct Asn1Element
{
    Asn1Class tagClass = Asn1Class::Universal;
    quint32 tag = 0;
    bool isConstructed = false;
    bool isComplete = true;   ///< false: the bytes end inside it
    qint64 offset = 0;        ///< of the identifier octet
    qint64 contentOffset = 0; ///< of the first content octet
    qint64 contentEnd = 0;    ///< one past the last content octet that is there
    qint64 end = 0;           ///< one past the element, end-of-contents octets included
    std::optional<qint64> announcedLength; ///< nothing: indefinite

    [[nodiscard]] bool isUniversal(quint32 number) const
    {
        return tagClass == Asn1Class::Universal && tag == number;
    }
    [[nodiscard]] bool isContext(quint32 number) const
    {
        return tagClass == Asn1Class::ContextSpecific && tag == number;
    }
    /// Content octets that are there.
    [[nodiscard]] qint64 contentSize() const { return contentEnd - contentOffset; }
};

/// Why reading stopped.
struct Asn1Problem
{
    enum class Kind { Cut, Malformed, LimitReached };
    Kind kind = Kind::Cut;
    qint64 offset = 0;
};

class Asn1Reader;

/// Bytes that are read as BER, and the first problem that was met in them. Borrows the bytes, which
/// must outlive it. Linear: the end of each indefinite length is looked for once.
class Asn1Document
{
public:
    explicit Asn1Document(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    /// A reader of the topmost elements. The bytes may end anywhere.
    [[nodiscard]] Asn1Reader reader();
    /// A reader of what is inside a constructed element.
    [[nodiscard]] Asn1Reader children(const Asn1Element &parent, int depth);

    [[nodiscard]] const std::optional<Asn1Problem> &problem() const { return m_problem; }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    /// The content octets that are there.
    [[nodiscard]] QByteArrayView content(const Asn1Element &element) const;
    /// The element's octets that are there, identifier and length included.
    [[nodiscard]] QByteArrayView whole(const Asn1Element &element) const;

private:
    friend class Asn1Reader;
    enum class HeaderResult { Ok, NeedsMore, Malformed };

    HeaderResult readHeader(qint64 offset, qint64 limit, Asn1Element *element) const;
    /// The offset of the end-of-contents octets, or nothing when the bytes end before.
    std::optional<qint64> findContentEnd(const Asn1Element &element, qint64 limit);
    std::optional<qint64> scanContentEnd(const Asn1Element &element, qint64 limit,
                                         QList<qint64> *open);
    bool takeElement(qint64 offset);
    void report(Asn1Problem::Kind kind, qint64 offset);

    QByteArrayView m_bytes;
    QHash<qint64, qint64> m_contentEnds; ///< by content offset of an indefinite element; -1: cut
    int m_elementsLeft = Limits::Asn1Elements;
    std::optional<Asn1Problem> m_problem;
};

/// A cursor over neighbouring elements. Cannot pass the end; the document keeps the first problem.
class Asn1Reader
{
public:
    /// The next element; nothing at the end of the parent, of the bytes, or at a problem.
    [[nodiscard]] std::optional<Asn1Element> next();
    /// A reader of what is inside an element that this reader gave.
    [[nodiscard]] Asn1Reader children(const Asn1Element &parent) const;
    /// Whether everything was read; false too where a problem stopped the reading.
    [[nodiscard]] bool atEnd() const { return m_position >= m_announcedEnd; }
    /// Where the next element begins, or what is there instead of one.
    [[nodiscard]] qint64 position() const { return m_position; }
    /// Why the last next() gave nothing; nothing when it only came to the end.
    [[nodiscard]] const std::optional<Asn1Problem> &stop() const { return m_stop; }

private:
    friend class Asn1Document;
    Asn1Reader(Asn1Document *document, qint64 position, qint64 announcedEnd, int depth)
        : m_document(document)
        , m_position(position)
        , m_announcedEnd(announcedEnd)
        , m_depth(depth)
    {
    }

    /// Notes why there is no next element, here and in the document.
    std::nullopt_t stopAt(Asn1Problem::Kind kind, qint64 offset);

    Asn1Document *m_document;
    qint64 m_position;
    qint64 m_announcedEnd; ///< may lie behind the bytes that are there
    int m_depth;
    std::optional<Asn1Problem> m_stop;
};

/// An OCTET STRING put together from its chunks (X.690 section 8.7.3).
struct Asn1OctetString
{
    QByteArray bytes;           ///< what is there
    qint64 announcedLength = 0; ///< of all chunks whose header is there
    bool isComplete = true;
    std::optional<ByteRange> firstChunk; ///< of a constructed one: header offset, announced length
};

/// Collects the chunks of an OCTET STRING or of an implicitly tagged one. @p keepBytes false: only
/// the lengths are counted.
[[nodiscard]] Asn1OctetString readOctetString(Asn1Document &document, const Asn1Reader &parent,
                                              const Asn1Element &element, bool keepBytes);

/// Dotted text of the content octets of an OBJECT IDENTIFIER; empty when they are none.
[[nodiscard]] QString oidText(QByteArrayView content);

/// Upper-case hex of the content octets of an INTEGER without the octet that only carries the sign.
[[nodiscard]] QString integerHex(QByteArrayView content);

/// The value of a small INTEGER that is not negative.
[[nodiscard]] std::optional<int> smallInteger(QByteArrayView content);

} // namespace Scep
