// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/certificatecomparison.h"

#include "models/report/certificatetext.h"

#include <algorithm>

namespace Scep {

QList<ComparedField> compareCertificates(const Certificate &left, const Certificate &right)
{
    QList<ComparedField> fields;
    for (const LabelledValue &row : describeCertificate(left)) {
        fields.append({.label = row.label, .left = row.value, .right = {}});
    }
    qsizetype position = 0; // behind the last field that both have
    for (const LabelledValue &row : describeCertificate(right)) {
        const auto found = std::ranges::find(fields, row.label, &ComparedField::label);
        if (found == fields.end()) {
            fields.insert(position++, {.label = row.label, .left = {}, .right = row.value});
        } else {
            found->right = row.value;
            position = std::distance(fields.begin(), found) + 1;
        }
    }
    return fields;
}

} // namespace Scep
