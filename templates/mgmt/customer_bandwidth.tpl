{{%AUTOESCAPE context="HTML"}}<section class="card" id="bandwidth" aria-labelledby="bw-h">
  <div class="card-head"><h2 id="bw-h">Bandwidth</h2>{{#MAY_EDIT}}<div class="acts"><a href="/mgmt/bandwidth.html?who={{CID}}">Report<span class="vh"> of the traffic</span></a> <a href="/mgmt/bandwidth_edit.html?cid={{CID}}" data-dialog-page>Edit<span class="vh"> bandwidth preference</span></a></div>{{/MAY_EDIT}}</div>
  {{>SAID}}
  <div class="card-body">
    <dl class="facts">
      <dt>Allowance</dt><dd>{{#ALLOWED}}<span class="num">{{ALLOWANCE}} GB</span> a month, all systems together{{/ALLOWED}}{{#NO_ALLOWANCE}}None in the packages{{/NO_ALLOWANCE}}</dd>
      {{#KNOWN}}<dt>Used this month</dt><dd><span class="num">{{THIS_MONTH}}</span>{{#NEARLY}} <span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Nearly used up</span>{{/NEARLY}}{{#OVER}} <span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Above the allowance</span>{{/OVER}}</dd>
      <dt>Used last month</dt><dd class="num">{{LAST_MONTH}}</dd>{{/KNOWN}}{{#NOT_KNOWN}}<dt>Used</dt><dd>Not available at the moment</dd>{{/NOT_KNOWN}}
      <dt>When it is used up</dt><dd>{{OVERAGE}}</dd>
    </dl>
  </div>
</section>
