// Why a bid does not take part, in words with the limit itself.
import type { Refusal } from '../../engine/clearing';
import { useSession, useWords } from '../context';
import { AUCTIONS_WORDS } from '../words/auctions';
import type { AuctionTool } from './auctions-model';
import { figure, shareText } from './figures';

/** The words of a refusal under the rules that are chosen. */
export function createRefusalText(tool: AuctionTool): (refusal: Refusal) => string {
  const { preferences } = useSession();
  const words = useWords(AUCTIONS_WORDS);
  return (refusal) => {
    const said = words().refusals;
    const { limits } = tool.clearing();
    if (refusal === 'belowLeast') return said.belowLeast(figure(limits.leastPerBid ?? ''));
    if (refusal === 'belowLeastOfInstitution')
      return said.belowLeastOfInstitution(figure(limits.leastPerInstitutionBid ?? ''));
    if (refusal !== 'aboveShare') return said.belowReserve;
    return said.aboveShare(shareText(limits.largestShare ?? '', preferences.lang()));
  };
}
