// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/asn1treebuilder.h"

#include "models/domain/limits.h"
#include "models/pki/asn1reader.h"
#include "models/pki/asn1secrets.h"
#include "models/pki/asn1valuetext.h"
#include "models/pki/binarykind.h"
#include "models/pki/oidnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Asn1Tree)
};

Asn1Node::Mark markOf(Asn1Problem::Kind kind)
{
    switch (kind) {
    case Asn1Problem::Kind::Cut:
        return Asn1Node::Mark::Cut;
    case Asn1Problem::Kind::Malformed:
        return Asn1Node::Mark::Malformed;
    case Asn1Problem::Kind::LimitReached:
        return Asn1Node::Mark::LimitReached;
    }
    return Asn1Node::Mark::Malformed;
}

/// Where elements are being read: the octets, how they are placed, and whose children they become.
struct Place
{
    QByteArrayView bytes;
    int space = 0;
    qint64 base = 0; ///< offset of the octets in the space
    int parent = -1;
    int depth = 0;
    bool isEncapsulated = false;
};

class TreeBuilder
{
public:
    explicit TreeBuilder(QByteArrayView bytes)
        : m_bytes(bytes)
    {
        const BinaryKind kind = binaryKind(bytes);
        m_isKey = kind == BinaryKind::PrivateKey || kind == BinaryKind::EncryptedKey;
        m_tree.spaces.append(QList<Asn1Piece>());
    }

    Asn1Tree build();

private:
    void walkOctets(const Place &place);
    void walk(Asn1Document &document, Asn1Reader reader, const Place &place, qint64 end);
    int addElement(const Asn1Document &document, const Asn1Element &element, const Place &place);
    void addRest(const Asn1Reader &reader, const Place &place, qint64 end);
    int append(Asn1Node node);
    void enter(Asn1Document &document, const Asn1Reader &reader, const Asn1Element &element,
               const Place &place, int index);
    void enterString(const Asn1Document &document, const Asn1Element &element, const Place &place,
                     int index);
    void enterChunks(const Place &place, int index);
    void collectPieces(int index, const Place &place, QByteArray &octets,
                       QList<Asn1Piece> &pieces) const;
    [[nodiscard]] bool isChunk(int index) const;
    [[nodiscard]] bool mayHoldAnyElement(int index) const;
    void hide(const Asn1Node &node, const ByteRange &range);

    QByteArrayView m_bytes;
    Asn1Tree m_tree;
    bool m_isKey = false;
    qint64 m_chunkBytes = 0; ///< put together so far
};

Asn1Tree TreeBuilder::build()
{
    walkOctets({.bytes = m_bytes});
    m_tree.bytes = m_bytes.toByteArray();
    std::ranges::sort(m_tree.hidden);
    for (const ByteRange &range : std::as_const(m_tree.hidden)) {
        std::fill_n(m_tree.bytes.begin() + range.offset, range.length, '\0');
    }
    return std::move(m_tree);
}

/// Octets that are a document of their own: the bytes, or what a string holds.
void TreeBuilder::walkOctets(const Place &place)
{
    Asn1Document document(place.bytes);
    walk(document, document.reader(), place, place.bytes.size());
}

void TreeBuilder::walk(Asn1Document &document, Asn1Reader reader, const Place &place, qint64 end)
{
    const bool isTooDeep = place.depth > Limits::Asn1TreeDepth;
    while (!isTooDeep && reader.position() < end && m_tree.nodes.size() < Limits::Asn1TreeNodes) {
        const std::optional<Asn1Element> element = reader.next();
        if (!element) {
            break;
        }
        enter(document, reader, *element, place, addElement(document, *element, place));
    }
    addRest(reader, place, end);
}

int TreeBuilder::append(Asn1Node node)
{
    const int index = static_cast<int>(m_tree.nodes.size());
    (node.parent < 0 ? m_tree.roots : m_tree.nodes[node.parent].children).append(index);
    m_tree.nodes.append(std::move(node));
    return index;
}

int TreeBuilder::addElement(const Asn1Document &document, const Asn1Element &element,
                            const Place &place)
{
    const qint64 size = document.size();
    Asn1Node node;
    node.parent = place.parent;
    node.depth = place.depth;
    node.space = place.space;
    node.offset = place.base + element.offset;
    node.headerLength = element.contentOffset - element.offset;
    node.contentLength = element.contentSize();
    if (!element.announcedLength && element.isComplete) {
        node.endLength = element.end - element.contentEnd;
    }
    node.announcedLength = element.announcedLength;
    node.tagClass = static_cast<quint8>(element.tagClass);
    node.tag = element.tag;
    node.isConstructed = element.isConstructed;
    node.isEncapsulated = place.isEncapsulated;
    if (!element.isComplete) {
        node.mark = element.contentEnd >= size ? Asn1Node::Mark::Cut : Asn1Node::Mark::Malformed;
    }
    const QByteArrayView content = document.content(element);
    if (isSecret(m_tree, node)) {
        node.isHidden = true;
        hide(node, {.offset = node.offset + node.headerLength, .length = node.contentLength});
    } else if (!element.isConstructed) {
        node.value = asn1ValueText(element, content);
        if (element.isUniversal(Asn1Tag::ObjectIdentifier) && element.isComplete) {
            node.oid = oidText(content);
        }
    }
    return append(std::move(node));
}

/// What no element could be read from, and what a limit left out.
void TreeBuilder::addRest(const Asn1Reader &reader, const Place &place, qint64 end)
{
    const qint64 begin = reader.position();
    if (begin >= end) {
        return;
    }
    Asn1Node node;
    node.kind = Asn1Node::Kind::Rest;
    node.mark = reader.stop() ? markOf(reader.stop()->kind) : Asn1Node::Mark::LimitReached;
    node.parent = place.parent;
    node.depth = place.depth;
    node.space = place.space;
    node.offset = place.base + begin;
    node.contentLength = end - begin;
    node.isEncapsulated = place.isEncapsulated;
    // What is left of a key may be the key.
    if (m_isKey) {
        node.isHidden = true;
        hide(node, {.offset = node.offset, .length = node.contentLength});
    }
    append(std::move(node));
}

void TreeBuilder::enter(Asn1Document &document, const Asn1Reader &reader,
                        const Asn1Element &element, const Place &place, int index)
{
    if (m_tree.nodes.at(index).isHidden) {
        return;
    }
    if (!element.isConstructed) {
        enterString(document, element, place, index);
        return;
    }
    Place inside = place;
    inside.parent = index;
    inside.depth = place.depth + 1;
    inside.isEncapsulated = false;
    walk(document, reader.children(element), inside, element.contentEnd);
    // [0] IMPLICIT OCTET STRING is ciphertext in CMS: only universal strings are looked into.
    if (element.isUniversal(Asn1Tag::OctetString)) {
        enterChunks(place, index);
    }
}

/// Whether the octets are an element that fills @p announced octets. Asked of what is there alone,
/// so that a cut string is treated as the whole one would be.
bool beginsElement(QByteArrayView octets, qint64 announced, bool mayBeAnything)
{
    constexpr char SequenceOctet = 0x30;
    constexpr QByteArrayView IndefiniteContentInfo("\x30\x80\x06", 3);
    if (octets.startsWith(IndefiniteContentInfo)) {
        return true;
    }
    if (octets.size() < 2 || (octets.front() != SequenceOctet && !mayBeAnything)) {
        return false;
    }
    Asn1Document document(octets);
    Asn1Reader reader = document.reader();
    const std::optional<Asn1Element> element = reader.next();
    return element && element->announcedLength && element->end == announced &&
           element->tagClass == Asn1Class::Universal && element->tag != 0;
}

/// extnValue holds anything; elsewhere only SEQUENCEs are looked for, so that random octets are not
/// mistaken for elements.
bool TreeBuilder::mayHoldAnyElement(int index) const
{
    const int parent = m_tree.nodes.at(index).parent;
    if (parent < 0 || m_tree.nodes.at(parent).tag != Asn1Tag::Sequence) {
        return false;
    }
    const QList<int> &siblings = m_tree.nodes.at(parent).children;
    const QString &oid = m_tree.nodes.at(siblings.first()).oid;
    return !oid.isEmpty() && siblings.last() == index && siblings.size() <= 3 &&
           algorithmName(oid) == oid;
}

/// Whether the node is a piece of a string and not a string of its own.
bool TreeBuilder::isChunk(int index) const
{
    const Asn1Node &node = m_tree.nodes.at(index);
    return node.parent >= 0 && !node.isEncapsulated && m_tree.nodes.at(node.parent).tagClass == 0 &&
           m_tree.nodes.at(node.parent).tag == Asn1Tag::OctetString;
}

void TreeBuilder::enterString(const Asn1Document &document, const Asn1Element &element,
                              const Place &place, int index)
{
    const bool isBits = element.isUniversal(Asn1Tag::BitString);
    if ((!isBits && !element.isUniversal(Asn1Tag::OctetString)) || isChunk(index)) {
        return;
    }
    QByteArrayView octets = document.content(element);
    qint64 announced = element.announcedLength.value_or(0);
    qint64 skipped = 0;
    if (isBits) { // the first octet counts unused bits
        if (octets.isEmpty() || octets.front() != '\0') {
            return;
        }
        octets = octets.sliced(1);
        announced -= 1;
        skipped = 1;
    }
    if (!beginsElement(octets, announced, !isBits && mayHoldAnyElement(index))) {
        return;
    }
    m_tree.nodes[index].value.clear();
    walkOctets({.bytes = octets,
                .space = place.space,
                .base = place.base + element.contentOffset + skipped,
                .parent = index,
                .depth = place.depth + 1,
                .isEncapsulated = true});
}

void TreeBuilder::collectPieces(int index, const Place &place, QByteArray &octets,
                                QList<Asn1Piece> &pieces) const
{
    for (const int child : m_tree.nodes.at(index).children) {
        const Asn1Node &node = m_tree.nodes.at(child);
        if (node.kind != Asn1Node::Kind::Element || node.tagClass != 0 ||
            node.tag != Asn1Tag::OctetString || node.space != place.space || node.isEncapsulated) {
            continue;
        }
        if (node.isConstructed) {
            collectPieces(child, place, octets, pieces);
            continue;
        }
        const ByteRange content{.offset = node.offset + node.headerLength,
                                .length = node.contentLength};
        for (const ByteRange &range : rangesInBytes(m_tree, node.space, content)) {
            pieces.append({.offset = octets.size(), .range = range});
            octets += m_bytes.sliced(range.offset, range.length);
        }
    }
}

/// An OCTET STRING in chunks: what they hold together, in a space of its own. An inner string of
/// chunks is part of the outer one.
void TreeBuilder::enterChunks(const Place &place, int index)
{
    if (isChunk(index) ||
        m_chunkBytes + m_tree.nodes.at(index).contentLength > Limits::PkiFileBytes) {
        return;
    }
    QByteArray octets;
    QList<Asn1Piece> pieces;
    collectPieces(index, place, octets, pieces);
    m_chunkBytes += octets.size();
    constexpr char SequenceOctet = 0x30;
    if (octets.size() < 2 || octets.front() != SequenceOctet) {
        return;
    }
    const int space = static_cast<int>(m_tree.spaces.size());
    m_tree.spaces.append(pieces);
    walkOctets({.bytes = octets,
                .space = space,
                .parent = index,
                .depth = place.depth + 1,
                .isEncapsulated = true});
}

void TreeBuilder::hide(const Asn1Node &node, const ByteRange &range)
{
    for (const ByteRange &part : rangesInBytes(m_tree, node.space, range)) {
        if (part.length > 0) {
            m_tree.hidden.append(part);
        }
    }
}
} // namespace

Asn1Tree buildAsn1Tree(QByteArrayView bytes)
{
    return TreeBuilder(bytes).build();
}

} // namespace Scep
