{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipmap.html">IP map</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipmap.html?network={{NETWORK_ID}}#ip-{{IP}}">{{CIDR}}</a> <span aria-hidden="true">/</span> <span aria-current="page">{{IP}}</span></nav>
<div class="page-head"><div class="grow">
  <h1>{{IP}}</h1>
  <p>{{#IS_USED}}Used by <span class="copy">{{HOST}}</span> (system {{SYSID}}) of <a href="{{CUSTOMER_PAGE}}">{{CUSTOMER}}, {{CID}}</a>.{{/IS_USED}}{{#IS_RESERVED}}Reserved for {{WHAT_FOR}}.{{/IS_RESERVED}}{{#IS_FREE}}Free.{{/IS_FREE}} Times are UTC.</p>
</div>{{#MAY_CHANGE}}<a class="btn" href="/mgmt/ip_edit.html?ip={{IP}}">{{#IS_FREE}}Reserve it{{/IS_FREE}}{{#IS_RESERVED}}Change the reservation{{/IS_RESERVED}}</a>{{/MAY_CHANGE}}</div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The address is saved.</div></div>{{/SAVED}}
<section class="card" aria-labelledby="history-h">
  <div class="card-head"><h2 id="history-h">Whose it was</h2></div>
  {{#NO_TIMES}}<div class="empty"><h3>Nobody has had this address yet</h3><p>Who gets it from now on is listed here.</p></div>{{/NO_TIMES}}
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">From</th><th scope="col">Until</th><th scope="col">For</th><th scope="col">Given by</th></tr></thead>
      <tbody>{{#TIME}}
        <tr>
          <th scope="row"><time datetime="{{SINCE_ISO}}Z">{{SINCE}}</time></th>
          <td data-label="Until">{{#ENDED}}<time datetime="{{UNTIL_ISO}}Z">{{UNTIL}}</time>{{/ENDED}}{{#PRESENT}}now{{/PRESENT}}</td>
          <td data-label="For">{{#OF_SYSTEM}}system <span class="copy">{{OF_SYSID}}</span>{{/OF_SYSTEM}}{{#OF_PURPOSE}}{{PURPOSE}}{{/OF_PURPOSE}}</td>
          <td data-label="Given by">{{WHO}}</td>
        </tr>{{/TIME}}
      </tbody>
    </table>
  </div>
</section>
