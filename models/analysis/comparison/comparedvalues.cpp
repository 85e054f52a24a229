// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/comparedvalues.h"

#include <QHash>
#include <QSet>

namespace Scep {

namespace {

const QString &comparableOf(const SideValue &value)
{
    return value.comparable.isEmpty() ? value.value : value.comparable;
}

Difference differenceOf(const SideValue *reference, const SideValue *other)
{
    if (reference == nullptr || other == nullptr) {
        return reference == nullptr ? Difference::Additional : Difference::Missing;
    }
    return comparableOf(*reference) == comparableOf(*other) ? Difference::None : Difference::Value;
}

/// The values of one side by id; the first of an id counts.
struct Side
{
    explicit Side(const QList<SideValue> &values)
    {
        for (const SideValue &value : values) {
            if (!value.value.isEmpty() && !byId.contains(value.id)) {
                byId.insert(value.id, &value);
                groups.insert(value.group);
            }
        }
    }

    QHash<QString, const SideValue *> byId;
    QSet<QString> groups;
};

} // namespace

QList<ComparedValue> sideBySide(const QList<QList<SideValue>> &sides)
{
    QList<Side> known;
    for (const QList<SideValue> &values : sides) {
        known.append(Side(values));
    }
    QList<ComparedValue> rows;
    QSet<QString> done;
    for (const QList<SideValue> &values : sides) {
        for (const SideValue &value : values) {
            if (value.value.isEmpty() || done.contains(value.id)) {
                continue;
            }
            done.insert(value.id);
            ComparedValue row{.id = value.id,
                              .group = value.group,
                              .name = value.name,
                              .values = {},
                              .differences = {},
                              .isVolatile = value.isVolatile};
            const SideValue *reference = known.constFirst().byId.value(value.id);
            for (const Side &side : known) {
                const SideValue *own = side.byId.value(value.id);
                row.values.append(own == nullptr ? QString() : own->value);
                const bool isCompared = !value.isVolatile && &side != &known.constFirst() &&
                                        side.groups.contains(value.group) &&
                                        known.constFirst().groups.contains(value.group);
                row.differences.append(isCompared && (reference != nullptr || own != nullptr)
                                           ? differenceOf(reference, own)
                                           : Difference::None);
            }
            rows.append(row);
        }
    }
    return rows;
}

} // namespace Scep
