{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">History</span></nav>
<div class="page-head"><div>
  <h1>History of {{NAME}}</h1>
  <p>Every change: who, when, from where, and from which value to which. Nobody can edit this. Times are UTC.</p>
</div></div>
<section class="card" aria-labelledby="history-h">
  <div class="card-head"><h2 id="history-h">Changes</h2></div>
  {{#ENTRIES}}<div class="table-wrap table-sticky">
    <table class="table table-cards">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">From where</th><th scope="col">Change</th></tr></thead>
      <tbody>{{#ENTRY}}
        <tr>
          <th scope="row" class="nw"><time datetime="{{AT_ISO}}Z">{{AT}}</time></th>
          <td data-label="Who">{{WHO}}</td>
          <td data-label="What">{{ACTION}}<span class="sub">{{OBJECT}}</span></td>
          <td data-label="From where">{{#ADDRESS_KNOWN}}<span class="copy mono">{{ADDRESS}}</span>{{/ADDRESS_KNOWN}}</td>
          <td data-label="Change">{{#CHANGE}}<div>{{FIELD}}{{#FROM}} from “{{OLD}}”{{/FROM}}{{#TO}} to “{{NEW}}”{{/TO}}{{#EMPTIED}} to nothing{{/EMPTIED}}</div>{{/CHANGE}}</td>
        </tr>{{/ENTRY}}
      </tbody>
    </table>
  </div>{{/ENTRIES}}
  {{#NO_ENTRIES}}<div class="empty"><p>{{#FIRST_PAGE}}Nothing has been changed about this customer yet.{{/FIRST_PAGE}}{{#LATER_PAGE}}There is nothing older.{{/LATER_PAGE}}</p></div>{{/NO_ENTRIES}}
  {{#MORE}}<div class="card-foot row row-between">{{/MORE}}{{#NEWER}}<a href="/mgmt/customer_history.html?cid={{CID}}">Newest</a>{{/NEWER}}{{#OLDER}}<a href="/mgmt/customer_history.html?cid={{CID}}&amp;before={{BEFORE}}">Older</a>{{/OLDER}}{{#MORE}}</div>{{/MORE}}
</section>
