{{%AUTOESCAPE context="HTML"}}{{#ENTRY}}{{#LINK}}
          <a class="navlink" href="{{ADDRESS}}"{{#OWN_WINDOW}} target="_blank" rel="noopener"{{/OWN_WINDOW}}>{{LABEL}}{{#COUNT}} <span class="pill">{{WAITING}}</span>{{/COUNT}}{{#OWN_WINDOW}} <span class="vh">(opens in a new tab)</span>{{/OWN_WINDOW}}</a>{{/LINK}}{{#PANEL}}
          <details class="menu" name="menu" data-group="{{LABEL}}">
            <summary>{{LABEL}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#down"/></svg></summary>
            <div class="menu-panel">{{#TWO}}<div class="menu-cols">{{/TWO}}{{#COLUMN}}{{#TWO}}<div>{{/TWO}}{{#GROUP}}
              {{#HEADED}}<h3>{{HEADING}}</h3>{{/HEADED}}
              <ul>{{#ITEM}}<li><a href="{{ADDRESS}}"{{#OWN_WINDOW}} target="_blank" rel="noopener"{{/OWN_WINDOW}}>{{LABEL}}{{#OWN_WINDOW}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg><span class="vh">(opens in a new tab)</span>{{/OWN_WINDOW}}</a></li>{{/ITEM}}{{#PASTE}}<li><span class="copy" data-copy="{{TEXT:pre_escape}}">{{LABEL}}</span></li>{{/PASTE}}</ul>{{/GROUP}}{{#TWO}}</div>{{/TWO}}{{/COLUMN}}{{#TWO}}</div>{{/TWO}}
            </div>
          </details>{{/PANEL}}{{/ENTRY}}
