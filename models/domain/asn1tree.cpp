// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/asn1tree.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Asn1Tree)
};

constexpr quint8 Universal = 0;

/// X.680 table 1; empty where the number is reserved.
constexpr std::array<const char *, 37> UniversalNames = {"END-OF-CONTENTS",
                                                         "BOOLEAN",
                                                         "INTEGER",
                                                         "BIT STRING",
                                                         "OCTET STRING",
                                                         "NULL",
                                                         "OBJECT IDENTIFIER",
                                                         "ObjectDescriptor",
                                                         "EXTERNAL",
                                                         "REAL",
                                                         "ENUMERATED",
                                                         "EMBEDDED PDV",
                                                         "UTF8String",
                                                         "RELATIVE-OID",
                                                         "TIME",
                                                         "",
                                                         "SEQUENCE",
                                                         "SET",
                                                         "NumericString",
                                                         "PrintableString",
                                                         "T61String",
                                                         "VideotexString",
                                                         "IA5String",
                                                         "UTCTime",
                                                         "GeneralizedTime",
                                                         "GraphicString",
                                                         "VisibleString",
                                                         "GeneralString",
                                                         "UniversalString",
                                                         "CHARACTER STRING",
                                                         "BMPString",
                                                         "DATE",
                                                         "TIME-OF-DAY",
                                                         "DATE-TIME",
                                                         "DURATION",
                                                         "OID-IRI",
                                                         "RELATIVE-OID-IRI"};

bool contains(const ByteRange &range, qint64 offset)
{
    return offset >= range.offset && offset < range.end();
}

bool contains(const Asn1Tree &tree, const Asn1Node &node, qint64 offset)
{
    return std::ranges::any_of(rangesInBytes(tree, node), [offset](const ByteRange &range) {
        return contains(range, offset);
    });
}

/// The child that has the octet; one in a space of its own comes before the chunks it is made of.
int childAt(const Asn1Tree &tree, const QList<int> &children, qint64 offset)
{
    int found = -1;
    for (const int child : children) {
        const Asn1Node &node = tree.nodes.at(child);
        if (!contains(tree, node, offset)) {
            continue;
        }
        const bool isMadeOfChunks =
            node.parent >= 0 && node.space != tree.nodes.at(node.parent).space;
        if (found < 0 || isMadeOfChunks) {
            found = child;
        }
    }
    return found;
}
} // namespace

QString asn1TagName(const Asn1Node &node)
{
    if (node.kind == Asn1Node::Kind::Rest) {
        return Tr::tr("Not an element");
    }
    switch (node.tagClass) {
    case Universal:
        if (node.tag < UniversalNames.size() && UniversalNames[node.tag][0] != '\0') {
            return QString::fromLatin1(UniversalNames[node.tag]);
        }
        return QStringLiteral("[UNIVERSAL %1]").arg(node.tag);
    case 1:
        return QStringLiteral("[APPLICATION %1]").arg(node.tag);
    case 2:
        return QStringLiteral("[%1]").arg(node.tag);
    default: // the class has two bits
        return QStringLiteral("[PRIVATE %1]").arg(node.tag);
    }
}

QString asn1MarkId(Asn1Node::Mark mark)
{
    switch (mark) {
    case Asn1Node::Mark::None:
        return {};
    case Asn1Node::Mark::Cut:
        return QStringLiteral("cut");
    case Asn1Node::Mark::Malformed:
        return QStringLiteral("malformed");
    case Asn1Node::Mark::LimitReached:
        return QStringLiteral("limitReached");
    }
    return {};
}

QString asn1MarkDisplayName(Asn1Node::Mark mark)
{
    switch (mark) {
    case Asn1Node::Mark::None:
        return {};
    case Asn1Node::Mark::Cut:
        return Tr::tr("cut");
    case Asn1Node::Mark::Malformed:
        return Tr::tr("malformed");
    case Asn1Node::Mark::LimitReached:
        return Tr::tr("not taken apart further");
    }
    return {};
}

QString asn1ValueLine(const Asn1Node &node)
{
    return node.isHidden ? Tr::tr("key or password of %n octet(s), not shown", nullptr,
                                  static_cast<int>(node.contentLength))
                         : node.value;
}

QString asn1MarkLine(const Asn1Node &node)
{
    const QString words = asn1MarkDisplayName(node.mark);
    if (node.mark == Asn1Node::Mark::Cut && node.announcedLength) {
        return Tr::tr("cut: %1 of %2 octets are there")
            .arg(node.contentLength)
            .arg(*node.announcedLength);
    }
    if (node.kind == Asn1Node::Kind::Rest) {
        return Tr::tr("%1: %n octet(s)", nullptr, static_cast<int>(node.contentLength)).arg(words);
    }
    return words;
}

QList<ByteRange> rangesInBytes(const Asn1Tree &tree, int space, const ByteRange &range)
{
    if (space == 0) {
        return {range};
    }
    QList<ByteRange> ranges;
    for (const Asn1Piece &piece : tree.spaces.at(space)) {
        const qint64 begin = std::max(range.offset, piece.offset);
        const qint64 end = std::min(range.end(), piece.offset + piece.range.length);
        if (begin < end) {
            ranges.append(
                {.offset = piece.range.offset + begin - piece.offset, .length = end - begin});
        }
    }
    return ranges;
}

QList<ByteRange> rangesInBytes(const Asn1Tree &tree, const Asn1Node &node)
{
    return rangesInBytes(tree, node.space, {.offset = node.offset, .length = node.size()});
}

int nodeAt(const Asn1Tree &tree, qint64 offset)
{
    int found = childAt(tree, tree.roots, offset);
    while (found >= 0) {
        const int inside = childAt(tree, tree.nodes.at(found).children, offset);
        if (inside < 0) {
            break;
        }
        found = inside;
    }
    return found;
}

bool isHidden(const Asn1Tree &tree, qint64 offset)
{
    const auto next = std::ranges::upper_bound(tree.hidden, offset, {}, &ByteRange::offset);
    return next != tree.hidden.cbegin() && contains(*std::prev(next), offset);
}

} // namespace Scep
