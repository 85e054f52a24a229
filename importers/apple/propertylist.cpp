// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/propertylist.h"

#include "importers/apple/binaryplistshape.h"
#include "importers/apple/plistsecrets.h"
#include "importers/apple/plistxml.h"
#include "importers/cancelquestion.h"
#include "models/domain/limits.h"
#include "models/text/textdocument.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <plist/plist.h>

#include <cstdint>
#include <memory>
#include <type_traits>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PropertyList)
};

struct PlistFree
{
    void operator()(void *list) const { plist_free(list); }
};
using PlistPtr = std::unique_ptr<std::remove_pointer_t<plist_t>, PlistFree>;

struct PlistMemoryFree
{
    void operator()(char *memory) const { plist_mem_free(memory); }
};
using PlistTextPtr = std::unique_ptr<char, PlistMemoryFree>;

/// Property lists count seconds from 2001-01-01T00:00:00Z.
constexpr qint64 PlistEpoch = 978'307'200;

ImportIssue limitReached(const QString &which)
{
    return {.code = IssueCode::LimitReached, .line = 0, .range = {}, .detail = which};
}

ImportIssue malformed()
{
    return {.code = IssueCode::MalformedContent,
            .line = 0,
            .range = {},
            .detail = Tr::tr("a property list")};
}

ImportIssue cancelled()
{
    return {.code = IssueCode::Cancelled, .line = 0, .range = {}, .detail = {}};
}

QString stringOf(plist_t node)
{
    uint64_t length = 0;
    const char *text = plist_get_string_ptr(node, &length);
    return text == nullptr ? QString() : QString::fromUtf8(text, static_cast<qsizetype>(length));
}

QString dateOf(plist_t node)
{
    int32_t seconds = 0;
    int32_t microseconds = 0;
    plist_get_date_val(node, &seconds, &microseconds);
    return QDateTime::fromSecsSinceEpoch(PlistEpoch + seconds, QTimeZone::UTC)
        .toString(Qt::ISODate);
}

QString integerOf(plist_t node)
{
    if (plist_int_val_is_negative(node) != 0) {
        int64_t value = 0;
        plist_get_int_val(node, &value);
        return QString::number(value);
    }
    uint64_t value = 0;
    plist_get_uint_val(node, &value);
    return QString::number(value);
}

/// Copies libplist's tree, masking secrets in both. The depth was checked.
class PlistCopier
{
public:
    PlistCopier(PropertyList &list, const PlistPlaces &places,
                const std::function<bool()> &isCancelled)
        : m_list(list)
        , m_places(places)
        , m_isCancelled(isCancelled)
    {
    }

    /// @p container is the node's own number among the places.
    PlistValue copy(plist_t node, int container, bool isSecret);
    /// Whether a part was left out because the import was cancelled.
    [[nodiscard]] bool wasCancelled() const { return m_wasCancelled; }

private:
    PlistValue copyArray(plist_t node, int container, bool isSecret);
    PlistValue copyDictionary(plist_t node, int container, bool isSecret);
    PlistValue copyString(plist_t node, bool isSecret);
    PlistValue copyData(plist_t node, bool isSecret);

    [[nodiscard]] PlistPlace placeOf(int container, const QString &key) const;

    PropertyList &m_list;
    const PlistPlaces &m_places;
    CancelQuestion m_isCancelled;
    bool m_wasCancelled = false;
};

/// Of the value under a key, or the index in an array, of a container.
PlistPlace PlistCopier::placeOf(int container, const QString &key) const
{
    return container == PlistPlace::NoContainer ? PlistPlace() : m_places.value({container, key});
}

PlistValue PlistCopier::copyString(plist_t node, bool isSecret)
{
    PlistValue value{.type = PlistValue::Type::String, .text = stringOf(node)};
    const bool holdsKey = holdsPrivateKey(value.text.toLatin1());
    m_list.hidesKey = m_list.hidesKey || holdsKey;
    if ((isSecret && !value.text.isEmpty()) || holdsKey) {
        value.text = MaskedSecret;
        plist_set_string_val(node, value.text.toLatin1().constData());
    }
    return value;
}

PlistValue PlistCopier::copyData(plist_t node, bool isSecret)
{
    uint64_t length = 0;
    const char *bytes = plist_get_data_ptr(node, &length);
    PlistValue value{.type = PlistValue::Type::Data};
    if (bytes != nullptr) {
        value.data = QByteArray(bytes, static_cast<qsizetype>(length));
    }
    const bool holdsKey = holdsPrivateKey(value.data);
    const bool isContainer = !holdsKey && isEncryptedContainer(value.data);
    m_list.hidesKey = m_list.hidesKey || holdsKey;
    m_list.hidesContainer = m_list.hidesContainer || isContainer;
    if ((isSecret && !value.data.isEmpty()) || holdsKey || isContainer) {
        value.data = QByteArray(MaskedSecret.data(), MaskedSecret.size());
        plist_set_data_val(node, value.data.constData(), static_cast<uint64_t>(value.data.size()));
    }
    return value;
}

PlistValue PlistCopier::copyArray(plist_t node, int container, bool isSecret)
{
    PlistValue value{.type = PlistValue::Type::Array};
    plist_array_iter iterator = nullptr;
    plist_array_new_iter(node, &iterator);
    const PlistTextPtr owner(static_cast<char *>(iterator));
    plist_t item = nullptr;
    for (plist_array_next_item(node, iterator, &item); item != nullptr;
         plist_array_next_item(node, iterator, &item)) {
        const PlistPlace place = placeOf(container, QString::number(value.items.size()));
        value.items.append(copy(item, place.container, isSecret));
    }
    return value;
}

PlistValue PlistCopier::copyDictionary(plist_t node, int container, bool isSecret)
{
    PlistValue value{.type = PlistValue::Type::Dictionary};
    plist_dict_iter iterator = nullptr;
    plist_dict_new_iter(node, &iterator);
    const PlistTextPtr owner(static_cast<char *>(iterator));
    while (true) {
        char *keyText = nullptr;
        plist_t item = nullptr;
        plist_dict_next_item(node, iterator, &keyText, &item);
        const PlistTextPtr keyOwner(keyText);
        if (item == nullptr) {
            return value;
        }
        const QString key = QString::fromUtf8(keyText);
        const PlistPlace place = placeOf(container, key);
        PlistValue member = copy(item, place.container, isSecret || isSecretKey(key));
        member.line = place.line;
        value.keys.append(key);
        value.items.append(std::move(member));
    }
}

PlistValue PlistCopier::copy(plist_t node, int container, bool isSecret)
{
    using Type = PlistValue::Type;
    m_wasCancelled = m_wasCancelled || m_isCancelled();
    if (m_wasCancelled) {
        return {};
    }
    switch (plist_get_node_type(node)) {
    case PLIST_BOOLEAN: {
        const bool isTrue = plist_bool_val_is_true(node) != 0;
        return {.type = Type::Boolean,
                .text = isTrue ? QStringLiteral("true") : QStringLiteral("false")};
    }
    case PLIST_INT:
        return {.type = Type::Integer, .text = integerOf(node)};
    case PLIST_REAL: {
        double value = 0;
        plist_get_real_val(node, &value);
        return {.type = Type::Real, .text = QString::number(value, 'g', 15)};
    }
    case PLIST_DATE:
        return {.type = Type::Date, .text = dateOf(node)};
    case PLIST_STRING:
        return copyString(node, isSecret);
    case PLIST_DATA:
        return copyData(node, isSecret);
    case PLIST_ARRAY:
        return copyArray(node, container, isSecret);
    case PLIST_DICT:
        return copyDictionary(node, container, isSecret);
    default:
        return {};
    }
}

std::optional<ImportIssue> binaryProblem(QByteArrayView bytes)
{
    const std::optional<BinaryPlistShape> shape = measureBinaryPlist(bytes);
    if (!shape) {
        return malformed();
    }
    if (shape->depth > Limits::PlistDepth) {
        return limitReached(Tr::tr("nesting of a property list"));
    }
    if (shape->nodes > Limits::PlistNodes) {
        return limitReached(Tr::tr("values of a property list"));
    }
    if (shape->bytes > Limits::PlistBytes) {
        return limitReached(Tr::tr("size of a property list"));
    }
    return std::nullopt;
}
} // namespace

const PlistValue *PlistValue::find(QStringView key) const
{
    const qsizetype at = keys.indexOf(key);
    return at < 0 ? nullptr : &items.at(at);
}

QString PlistValue::textOf(QStringView key) const
{
    const PlistValue *value = find(key);
    return value == nullptr ? QString() : value->text;
}

bool isPropertyListHead(QByteArrayView head)
{
    if (head.startsWith("bplist0")) {
        return true;
    }
    const QByteArrayView text = (head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head).trimmed();
    const bool isXml = text.startsWith("<?xml") || text.startsWith("<!DOCTYPE plist") ||
                       text.startsWith("<!--") || text.startsWith("<plist");
    return isXml && text.contains("<plist");
}

std::expected<PropertyList, ImportIssue> readPropertyList(const QByteArray &bytes,
                                                          Encoding encoding,
                                                          const std::function<bool()> &isCancelled)
{
    if (bytes.size() > Limits::PlistBytes) {
        return std::unexpected(limitReached(Tr::tr("size of a property list")));
    }
    PropertyList list;
    list.isBinary = bytes.startsWith("bplist0");
    plist_t root = nullptr;
    PlistPlaces places;
    if (list.isBinary) {
        if (const std::optional<ImportIssue> problem = binaryProblem(bytes)) {
            return std::unexpected(*problem);
        }
        plist_from_bin(bytes.constData(), static_cast<uint32_t>(bytes.size()), &root);
    } else {
        const QString text = decodeText(bytes, encoding);
        auto checked = checkPlistXml(text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text,
                                     isCancelled);
        if (!checked) {
            return std::unexpected(checked.error());
        }
        places = std::move(checked->places);
        plist_from_xml(checked->xml.constData(), static_cast<uint32_t>(checked->xml.size()), &root);
    }
    const PlistPtr owner(root);
    if (root == nullptr) {
        return std::unexpected(malformed());
    }
    PlistCopier copier(list, places, isCancelled);
    list.root = copier.copy(root, PlistPlace::RootContainer, false);
    if (copier.wasCancelled()) {
        return std::unexpected(cancelled());
    }
    char *xml = nullptr;
    uint32_t length = 0;
    plist_to_xml(root, &xml, &length);
    const PlistTextPtr xmlOwner(xml);
    list.xml = QByteArray(xml, xml == nullptr ? 0 : static_cast<qsizetype>(length));
    return list;
}

} // namespace Scep
