// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/analyze.h"

namespace Scep {

/// Asks every certificate of the case its checks, with what the enrollments, profiles and messages
/// tell of it; a check of an enrollment's certificate that fails becomes a finding of it. Tells too
/// which CAs the profile, the server and the certificate of each enrollment name. Chains must have
/// been built before.
void reviewCertificates(Analysis &analysis, const CaseEvidence &evidence, const ChainTools &tools);

} // namespace Scep
