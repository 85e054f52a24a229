// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/asn1text.h"

#include "models/report/jsonvalues.h"

#include <QJsonObject>
#include <QJsonValue>

namespace Scep {

namespace {
constexpr int OffsetWidth = 7;
constexpr int LengthWidth = 9;

qint64 firstOffset(const Asn1Tree &tree, const Asn1Node &node)
{
    const QList<ByteRange> ranges = rangesInBytes(tree, node);
    return ranges.isEmpty() ? -1 : ranges.first().offset;
}

/// "4+1204"; "2+*" for an indefinite length.
QString lengthText(const Asn1Node &node)
{
    const qint64 content = node.announcedLength.value_or(node.contentLength);
    const bool isIndefinite = !node.announcedLength && node.kind == Asn1Node::Kind::Element;
    return QStringLiteral("%1+%2").arg(node.headerLength).arg(content) +
           (isIndefinite ? QStringLiteral("*") : QString());
}

QString lineOf(const Asn1Tree &tree, const Asn1Node &node, int baseDepth)
{
    QString line = QString::number(firstOffset(tree, node)).rightJustified(OffsetWidth) +
                   lengthText(node).rightJustified(LengthWidth) + QStringLiteral("  ") +
                   QString((node.depth - baseDepth) * 2, QLatin1Char(' '));
    if (node.isEncapsulated) {
        line += QStringLiteral("> ");
    }
    line += asn1TagName(node);
    if (const QString value = asn1ValueLine(node); !value.isEmpty()) {
        line += QLatin1Char(' ') + value;
    }
    if (node.mark != Asn1Node::Mark::None) {
        line += QStringLiteral("  [%1]").arg(asn1MarkLine(node));
    }
    return line + QLatin1Char('\n');
}

void appendLines(const Asn1Tree &tree, int index, int baseDepth, QString &text)
{
    const Asn1Node &node = tree.nodes.at(index);
    text += lineOf(tree, node, baseDepth);
    for (const int child : node.children) {
        appendLines(tree, child, baseDepth, text);
    }
}

QString className(const Asn1Node &node)
{
    constexpr const char *Names[] = {"universal", "application", "context", "private"};
    return QLatin1StringView(Names[node.tagClass & 3]);
}

QJsonArray rangesToJson(const QList<ByteRange> &ranges)
{
    QJsonArray array;
    for (const ByteRange &range : ranges) {
        array.append(QJsonObject{{QStringLiteral("offset"), range.offset},
                                 {QStringLiteral("length"), range.length}});
    }
    return array;
}

QJsonObject nodeToJson(const Asn1Tree &tree, const Asn1Node &node)
{
    const bool isElement = node.kind == Asn1Node::Kind::Element;
    return {
        {QStringLiteral("parent"), node.parent < 0 ? QJsonValue() : QJsonValue(node.parent)},
        {QStringLiteral("depth"), node.depth},
        {QStringLiteral("ranges"), rangesToJson(rangesInBytes(tree, node))},
        {QStringLiteral("headerLength"), node.headerLength},
        {QStringLiteral("contentLength"), node.contentLength},
        {QStringLiteral("announcedLength"),
         node.announcedLength ? QJsonValue(*node.announcedLength) : QJsonValue()},
        {QStringLiteral("indefinite"), isElement && !node.announcedLength},
        {QStringLiteral("class"), isElement ? QJsonValue(className(node)) : QJsonValue()},
        {QStringLiteral("tag"),
         isElement ? QJsonValue(static_cast<qint64>(node.tag)) : QJsonValue()},
        {QStringLiteral("constructed"), node.isConstructed},
        {QStringLiteral("encapsulated"), node.isEncapsulated},
        {QStringLiteral("name"), isElement ? QJsonValue(asn1TagName(node)) : QJsonValue()},
        {QStringLiteral("oid"), textOrNull(node.oid)},
        {QStringLiteral("value"), textOrNull(node.value)},
        {QStringLiteral("hidden"), node.isHidden},
        {QStringLiteral("mark"), textOrNull(asn1MarkId(node.mark))},
    };
}
} // namespace

QString asn1Text(const Asn1Tree &tree, int index)
{
    QString text;
    if (index >= 0) {
        appendLines(tree, index, tree.nodes.at(index).depth, text);
        return text;
    }
    for (const int root : tree.roots) {
        appendLines(tree, root, 0, text);
    }
    return text;
}

QString asn1HexText(const Asn1Tree &tree, int index)
{
    constexpr int OctetsOfLine = 16;
    QString text;
    int column = 0;
    for (const ByteRange &range : rangesInBytes(tree, tree.nodes.at(index))) {
        for (qint64 offset = range.offset; offset < range.end(); ++offset) {
            if (column > 0) {
                text += column % OctetsOfLine == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
            }
            ++column;
            text += isHidden(tree, offset)
                        ? QStringLiteral("··")
                        : QString::fromLatin1(tree.bytes.sliced(offset, 1).toHex().toUpper());
        }
    }
    return text;
}

QString asn1PemText(const Asn1Tree &tree, const QByteArray &label)
{
    if (!tree.hidden.isEmpty() || tree.bytes.isEmpty() || label.isEmpty()) {
        return {};
    }
    constexpr qsizetype Columns = 64;
    QByteArray pem = "-----BEGIN " + label + "-----\n";
    const QByteArray base64 = tree.bytes.toBase64();
    for (qsizetype at = 0; at < base64.size(); at += Columns) {
        pem += base64.mid(at, Columns) + '\n';
    }
    return QString::fromLatin1(pem + "-----END " + label + "-----\n");
}

QJsonArray asn1ToJson(const Asn1Tree &tree)
{
    QJsonArray nodes;
    for (const Asn1Node &node : tree.nodes) {
        nodes.append(nodeToJson(tree, node));
    }
    return nodes;
}

} // namespace Scep
