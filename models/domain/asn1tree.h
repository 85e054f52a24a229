// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// One element of an ASN.1 tree, or octets that are none.
struct Asn1Node
{
    enum class Kind {
        Element,
        Rest, ///< octets where an element should be
    };
    /// What is wrong with it.
    enum class Mark {
        None,
        Cut,          ///< the bytes end inside it
        Malformed,    ///< it breaks the rules of X.690, or reaches beyond what holds it
        LimitReached, ///< what is inside was not taken apart any further
    };
    Kind kind = Kind::Element;
    Mark mark = Mark::None;
    int parent = -1;     ///< index into Asn1Tree::nodes; -1 for a topmost one
    QList<int> children; ///< indexes, in the order of the octets
    int depth = 0;
    int space = 0;     ///< which octets @ref offset counts in, see Asn1Tree::spaces
    qint64 offset = 0; ///< of the identifier octet
    qint64 headerLength = 0;
    qint64 contentLength = 0;              ///< content octets that are there
    qint64 endLength = 0;                  ///< end-of-contents octets
    std::optional<qint64> announcedLength; ///< nothing: indefinite
    quint8 tagClass = 0; ///< 0 universal, 1 application, 2 context-specific, 3 private
    quint32 tag = 0;
    bool isConstructed = false;
    bool isEncapsulated = false; ///< stands inside the octets of a string
    bool isHidden = false;       ///< a key or password, whose octets were overwritten
    QString oid;                 ///< dotted, of an OBJECT IDENTIFIER
    QString value;               ///< ready to show; empty for constructed ones

    /// All octets of it that are there.
    [[nodiscard]] qint64 size() const { return headerLength + contentLength + endLength; }

    bool operator==(const Asn1Node &) const = default;
};

/// Octets of a string that was put together from chunks (X.690 section 8.7.3), chunk by chunk.
struct Asn1Piece
{
    qint64 offset = 0; ///< in the string
    ByteRange range;   ///< in the whole

    bool operator==(const Asn1Piece &) const = default;
};

/// Bytes taken apart as ASN.1, whole or cut anywhere. Each node comes before what is inside it.
struct Asn1Tree
{
    QByteArray bytes; ///< those that were there; keys and passwords are zeros
    QList<Asn1Node> nodes;
    QList<int> roots;        ///< the topmost ones
    QList<ByteRange> hidden; ///< octets in @ref bytes that were overwritten, in order
    /// Space 0 is @ref bytes itself and has no pieces; the others are strings made of chunks.
    QList<QList<Asn1Piece>> spaces;

    bool operator==(const Asn1Tree &) const = default;
};

/// "SEQUENCE", "OBJECT IDENTIFIER", "[0]", "[APPLICATION 3]"; for a rest, words.
[[nodiscard]] QString asn1TagName(const Asn1Node &node);

/// Stable untranslated id: "", "cut", "malformed", "limitReached".
[[nodiscard]] QString asn1MarkId(Asn1Node::Mark mark);

/// Translated words for the screen; empty for none.
[[nodiscard]] QString asn1MarkDisplayName(Asn1Node::Mark mark);

/// What the node holds, for the screen: its value; of a key or password only that it is one.
[[nodiscard]] QString asn1ValueLine(const Asn1Node &node);

/// What is wrong with it, with how many octets are there; empty for none.
[[nodiscard]] QString asn1MarkLine(const Asn1Node &node);

/// Where the octets of a part of a space lie in the bytes; several where chunks part them.
[[nodiscard]] QList<ByteRange> rangesInBytes(const Asn1Tree &tree, int space,
                                             const ByteRange &range);

/// Where all octets of the node lie in the bytes.
[[nodiscard]] QList<ByteRange> rangesInBytes(const Asn1Tree &tree, const Asn1Node &node);

/// The innermost node that has the octet, or -1. Of a chunk and what its string holds: the latter.
[[nodiscard]] int nodeAt(const Asn1Tree &tree, qint64 offset);

/// Whether the octet was overwritten.
[[nodiscard]] bool isHidden(const Asn1Tree &tree, qint64 offset);

} // namespace Scep
